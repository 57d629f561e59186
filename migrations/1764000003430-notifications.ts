import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What people want to hear goes with them. */
export class Notifications1764000003430 implements MigrationInterface {
  readonly name = 'Notifications1764000003430';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('GRANT DELETE ON message_preference TO rp_app;');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('REVOKE DELETE ON message_preference FROM rp_app;');
  }
}
