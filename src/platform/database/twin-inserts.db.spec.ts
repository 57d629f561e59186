import { sourcesBelow } from '../../../test/architecture/support/sources.js';
import { textsIn } from '../../../test/architecture/support/sql-in.js';
import { testDatabase, type TestDatabase } from '../../../test/support/test-database.js';

/** An insert that names the one constraint it forgives. */
const TARGETED = /INSERT INTO ([a-z_]+)[\s\S]*?ON CONFLICT \(([a-z_, ]+)\)/g;
/** The columns of each unique index without an expression, sorted, by table. */
const UNIQUE = `
  SELECT c.relname AS table, array_agg(a.attname::text ORDER BY a.attname) AS columns
    FROM pg_index i
    JOIN pg_class c ON c.oid = i.indrelid AND c.relnamespace = 'public'::regnamespace
    JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = ANY (i.indkey)
   WHERE i.indisunique AND i.indexprs IS NULL
   GROUP BY c.relname, i.indexrelid`;

let db: TestDatabase;
const indexes = new Map<string, string[][]>();

beforeAll(async () => {
  db = await testDatabase();
  const rows = await db.database.query<{ table: string; columns: string[] }>(UNIQUE);
  for (const { table, columns } of rows)
    indexes.set(table, [...(indexes.get(table) ?? []), columns]);
});

afterAll(() => db.close());

/** Wider indexes of the table that hold the named columns too: a twin may meet one of them first. */
function unforgiven(sql: string): string[] {
  return [...sql.matchAll(TARGETED)].flatMap(([, table = '', named = '']) => {
    const target = named.split(',').map((column) => column.trim());
    const wider = (indexes.get(table) ?? []).filter(
      (columns) =>
        columns.length > target.length && target.every((column) => columns.includes(column)),
    );
    return wider.map((columns) => `${table} (${target.join(', ')}) < (${columns.join(', ')})`);
  });
}

describe('an insert that forgives one named constraint', () => {
  it('is told apart from its twin by no other: that one would fail instead', () => {
    const texts = sourcesBelow('src').flatMap(({ text }) => textsIn(text));
    expect(texts.filter((text) => text.match(TARGETED)).length).toBeGreaterThan(20);
    expect(texts.flatMap(unforgiven)).toEqual([]);
  });

  it('would be found where it is', () => {
    const planted = 'INSERT INTO note (booking_id) VALUES ($1) ON CONFLICT (booking_id) DO NOTHING';
    expect(unforgiven(planted).length).toBe(2);
  });
});
