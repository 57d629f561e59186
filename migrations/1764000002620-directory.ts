import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whether a psychologist may practise here at present, for whoever still owes them something. */
export class Directory1764000002620 implements MigrationInterface {
  readonly name = 'Directory1764000002620';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE VIEW psychologist_standing_view AS
        SELECT id, account_suspended OR status = 'hidden' AS is_suspended FROM psychologist;
      GRANT SELECT ON psychologist_standing_view TO rp_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP VIEW psychologist_standing_view;');
  }
}
