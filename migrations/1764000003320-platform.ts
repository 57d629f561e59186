import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whether a process is ready depends on how far the schema is, and it asks as the application. */
export class Platform1764000003320 implements MigrationInterface {
  readonly name = 'Platform1764000003320';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`GRANT SELECT ON schema_migration TO rp_app`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`REVOKE SELECT ON schema_migration FROM rp_app`);
  }
}
