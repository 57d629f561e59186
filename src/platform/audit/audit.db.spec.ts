import { testDatabase, type TestDatabase } from '../../../test/support/test-database.js';
import { newId } from '../../kernel/identity/id.js';
import { Audit } from './audit.js';

let db: TestDatabase;

beforeAll(async () => {
  db = await testDatabase({ poolSize: 2 });
});

afterAll(async () => {
  await db.close();
});

async function aRow(): Promise<string> {
  const id = newId();
  await db.runner.run((tx) =>
    new Audit().record(tx, { actorId: newId(), act: 'note.read', about: { kind: 'note', id } }),
  );
  return id;
}

describe('the audit trail', () => {
  it('has a row for what was done, and none when it was rolled back', async () => {
    const about = { kind: 'note', id: newId() };
    const undone = db.runner.run(async (tx) => {
      await new Audit().record(tx, { actorId: null, act: 'note.read', about });
      throw new Error('The reading failed.');
    });
    await expect(undone).rejects.toThrow('The reading failed.');

    const id = await aRow();
    const rows = await db.database.query<{ about_id: string }>(
      'SELECT about_id FROM audit_entry WHERE about_id = ANY ($1::uuid[])',
      [[id, about.id]],
    );
    expect(rows).toEqual([{ about_id: id }]);
  });

  it.each([
    ['changed', 'UPDATE audit_entry SET act = act WHERE about_id = $1'],
    ['removed', 'DELETE FROM audit_entry WHERE about_id = $1'],
  ])('cannot be %s by the application', async (_, sql) => {
    const id = await aRow();
    await expect(db.runner.run((tx) => tx.query(sql, [id]))).rejects.toThrow(/permission denied/);
  });
});
