import type { MigrationInterface, QueryRunner } from 'typeorm';

const TABLES = ['note', 'note_signature', 'note_addendum', 'session_summary', 'homework_tick'];
const ME = '(SELECT acting_account())';
const CLIENT = (table: string): string => `
  EXISTS (SELECT 1 FROM booking b WHERE b.id = ${table}.booking_id AND b.client_account_id = ${ME})`;

/**
 * A second wall around the record: a note is its author's alone, a summary also its client's once it
 * was shared. Whoever forgets a condition in SQL reads nothing of anybody else's.
 */
export class Notes1764000003620 implements MigrationInterface {
  readonly name = 'Notes1764000003620';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ${TABLES.map((table) => `ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;`).join('\n')}

      CREATE POLICY note_author ON note USING (author_id = ${ME});
      CREATE POLICY note_signature_author ON note_signature USING (author_id = ${ME});
      CREATE POLICY note_addendum_author ON note_addendum USING (author_id = ${ME});
      CREATE POLICY session_summary_author ON session_summary USING (author_id = ${ME});
      CREATE POLICY session_summary_client ON session_summary FOR SELECT
        USING (shared_at IS NOT NULL AND ${CLIENT('session_summary')});
      CREATE POLICY homework_tick_seen ON homework_tick FOR SELECT
        USING (EXISTS (SELECT 1 FROM session_summary s WHERE s.booking_id = homework_tick.booking_id));
      CREATE POLICY homework_tick_client ON homework_tick USING (${CLIENT('homework_tick')});
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP POLICY homework_tick_client ON homework_tick;
      DROP POLICY homework_tick_seen ON homework_tick;
      DROP POLICY session_summary_client ON session_summary;
      DROP POLICY session_summary_author ON session_summary;
      DROP POLICY note_addendum_author ON note_addendum;
      DROP POLICY note_signature_author ON note_signature;
      DROP POLICY note_author ON note;
      ${TABLES.map((table) => `ALTER TABLE ${table} NO FORCE ROW LEVEL SECURITY, DISABLE ROW LEVEL SECURITY;`).join('\n')}
    `);
  }
}
