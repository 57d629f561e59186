import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What somebody called their key goes with their account. */
export class Integrations1764000003767 implements MigrationInterface {
  readonly name = 'Integrations1764000003767';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('GRANT UPDATE (name) ON api_key TO rp_app;');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('REVOKE UPDATE (name) ON api_key FROM rp_app;');
  }
}
