import ts from 'typescript';
import { OPERATIONS } from '../support/operations.js';
import { keysBelow } from '../support/words.js';
import { sourcesBelow } from './support/sources.js';

const ACT = /^[a-z_]+\.[a-z_]+$/;
/** What is written down of these is about nobody: places of help, the books as a whole, and who was refused. */
const ABOUT_NOBODY = [
  'access.refused',
  'admin.add_help_contact',
  'admin.check_invariants',
  'admin.get_help_contact_history',
  'admin.put_help_contact',
  'admin.remove_help_contact',
];
/** Where the last word of an act is known only as it happens. */
const SPELT = ['factor_reset.stopped', 'factor_reset.used'];
const LEAVES_ITS_OWN = /\/(?:document|account-number)$/;

/** Every act that a file which writes the trail names; what it tells by the outbox is none. */
function actsIn(text: string): string[] {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    const isTold =
      ts.isPropertyAssignment(node) && ['type', 'dedupeKey'].includes(node.name.getText());
    if (isTold) return;
    if (ts.isStringLiteral(node) && ACT.test(node.text)) found.push(node.text);
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile('source.ts', text, ts.ScriptTarget.Latest, true));
  return found;
}

function actOf(as: 'admin' | 'support' | 'program', id: string): string {
  const name = id.replace(/^admin/, '');
  return `${as}.${name.replaceAll(/(?<=.)([A-Z])/g, '_$1').toLowerCase()}`;
}

/** What is told by the outbox is named in `FactorNews` beside the act it follows from. */
const OF_MODULES = sourcesBelow('src')
  .filter(
    ({ path, text }) => /\/audit\/(?:audit|tally)\.js'/.test(text) && !path.includes('.spec.'),
  )
  .flatMap(({ text }) => actsIn(text))
  .filter((act) => !/^account\.[a-z]+_/.test(act) && !/\.(?:id|at|js|ts)$/.test(act));
const OF_ADMINS = OPERATIONS.filter(
  ({ path, method }) =>
    path.startsWith('/api/v1/admin/') &&
    (method !== 'GET' || (path.includes('{') && !LEAVES_ITS_OWN.test(path))),
).map(({ id }) => actOf('admin', id));
const ON_BEHALF = OPERATIONS.filter(({ isOnBehalf }) => isOnBehalf).map(({ id }) =>
  actOf('support', id),
);
const BY_PROGRAMS = OPERATIONS.filter(
  ({ scope, method }) => scope !== undefined && method !== 'GET',
).map(({ id }) => actOf('program', id));
const SEEN = [...new Set([...OF_MODULES, ...SPELT, ...OF_ADMINS, ...ON_BEHALF, ...BY_PROGRAMS])]
  .filter((act) => !ABOUT_NOBODY.includes(act))
  .sort();

describe('what people read of what was done to their data', () => {
  it('knows the acts that are written down', () => {
    expect(SEEN).toEqual(
      expect.arrayContaining(['note.read', 'admin.invited', 'consent.given', 'log_in.failed']),
    );
    expect(SEEN.length).toBeGreaterThan(90);
  });

  it.each(['id', 'en'] as const)(
    'has words for each of them in %s, and for no other',
    async (language) => {
      expect((await keysBelow(language, 'trail.acts')).sort()).toEqual(SEEN);
    },
  );
});
