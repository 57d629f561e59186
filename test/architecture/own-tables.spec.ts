import { MODULES } from './support/rules.js';
import { sourcesBelow, type Source } from './support/sources.js';
import { relationsIn, textsIn } from './support/sql-in.js';

/** Migrations whose name is not their module's. */
const OWNERS: Readonly<Record<string, string>> = {
  audit: 'platform',
  care: 'booking',
  files: 'platform',
  'help-contacts': 'settings',
  ledger: 'payments',
  'verification-files': 'verification',
  whatsapp: 'notifications',
};
/** Platform's tables that a module may write itself: what providers sent, stored as it came. */
const SHARED = new Set(['provider_message']);

interface Relation {
  readonly owner: string;
  readonly isView: boolean;
}

const relations = new Map<string, Relation>(
  sourcesBelow('migrations').flatMap(({ path, text }) => {
    const name = /\d+-([a-z-]+)\.ts$/.exec(path)?.[1] ?? '';
    const created = text.matchAll(/CREATE (?:UNLOGGED )?(TABLE|VIEW) ([a-z_]+)/g);
    return [...created].map(
      ([, kind, relation = '']) =>
        [relation, { owner: OWNERS[name] ?? name, isView: kind === 'VIEW' }] as const,
    );
  }),
);

/** Relations a module's file names that are not its own, nor views of a module before it. */
function foreign({ path, text }: Source): string[] {
  const module = path.split('/')[2] ?? '';
  return textsIn(text)
    .flatMap(relationsIn)
    .filter((name) => {
      const relation = relations.get(name);
      if (relation === undefined || relation.owner === module || SHARED.has(name)) return false;
      const isEarlier = MODULES.indexOf(relation.owner) < MODULES.indexOf(module);
      return !(relation.isView && relation.owner !== 'platform' && isEarlier);
    })
    .map((name) => `${path} names ${name}`);
}

const inModule = (module: string, sql: string): Source => ({
  path: `src/modules/${module}/a.ts`,
  text: `const SQL = \`${sql}\`;`,
});

describe('SQL in a module', () => {
  it('names its own tables and the views of earlier modules only', () => {
    expect(sourcesBelow('src/modules').flatMap(foreign)).toEqual([]);
  });

  it('is found wherever a module keeps it', () => {
    const found = sourcesBelow('src/modules').flatMap(({ text }) =>
      textsIn(text).flatMap(relationsIn),
    );
    expect(found).toEqual(expect.arrayContaining(['booking', 'invoice', 'session', 'service']));
  });

  it.each([
    ['a table of another module', 'payments', 'SELECT b.id FROM invoice i JOIN booking b ON true'],
    ['one in a list', 'payments', 'SELECT 1 FROM invoice i, account a WHERE i.id = a.id'],
    ['one that is written', 'booking', 'INSERT INTO payment (id) VALUES ($1)'],
    ['one that is changed', 'booking', 'UPDATE refund SET status = $1'],
    ['one that is emptied', 'booking', 'DELETE FROM session WHERE true'],
    ['one below a hole', 'booking', 'SELECT ${COLUMNS} FROM account WHERE id = $1'],
    ['a view of a later module', 'directory', 'SELECT 1 FROM booking_invoice_view'],
    ['a table of the platform', 'booking', 'UPDATE outbox SET done_at = now()'],
  ])('that names %s is refused', (_, module, sql) => {
    expect(foreign(inModule(module, sql))).toHaveLength(1);
  });

  it.each([
    ['its own table', 'booking', 'UPDATE booking SET status = $1 FROM care'],
    ['the view of an earlier module', 'booking', 'SELECT 1 FROM account_view a'],
    ['a name it gives itself', 'booking', 'WITH account AS (SELECT 1) SELECT 1 FROM account'],
  ])('may name %s', (_, module, sql) => {
    expect(foreign(inModule(module, sql))).toEqual([]);
  });
});
