import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Tables whose rows are hidden, or may come to be, from whoever is not their party. */
const WALLED = [
  ...['note', 'note_signature', 'note_addendum', 'session_summary', 'homework_tick'],
  ...['chat_message', 'measure_assignment', 'measure_response', 'mood_entry', 'goal'],
  ...['goal_version', 'safety_alert', 'safety_alert_occasion', 'safety_disposition'],
];

/**
 * A backup that leaves rows out is none. So the owner of the tables may read all of them, sealed as
 * they are, when it says that it copies; the application's role, which is not the owner, may not.
 */
export class Platform1764000003310 implements MigrationInterface {
  readonly name = 'Platform1764000003310';

  async up(runner: QueryRunner): Promise<void> {
    for (const table of WALLED) {
      await runner.query(`
        CREATE POLICY backup_reads ON ${table} FOR SELECT TO CURRENT_USER
          USING (current_setting('app.actor', true) = 'system:backup');
      `);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of WALLED) await runner.query(`DROP POLICY backup_reads ON ${table};`);
  }
}
