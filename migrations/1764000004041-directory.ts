import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What services are called, for those who refer to them. */
export class Directory1764000004041 implements MigrationInterface {
  readonly name = 'Directory1764000004041';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE VIEW service_view AS SELECT id, psychologist_id, name FROM service;
      GRANT SELECT ON service_view TO rp_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP VIEW service_view;');
  }
}
