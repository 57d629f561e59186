import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How each application stood and since when, without a reason, for those who count them. */
export class Verification1764000002730 implements MigrationInterface {
  readonly name = 'Verification1764000002730';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE VIEW application_standing_view AS
        SELECT application_id, version, to_status AS status, at FROM application_event;
      GRANT SELECT ON application_standing_view TO rp_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP VIEW application_standing_view;');
  }
}
