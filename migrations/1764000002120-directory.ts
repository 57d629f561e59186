import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whether the account behind a profile is suspended; whatever the profile's own state, it is then out of sight. */
export class Directory1764000002120 implements MigrationInterface {
  readonly name = 'Directory1764000002120';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE psychologist ADD COLUMN account_suspended boolean NOT NULL DEFAULT false;
      UPDATE psychologist p SET account_suspended = true
        FROM account a WHERE a.id = p.account_id AND a.suspended_at IS NOT NULL;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE psychologist DROP COLUMN account_suspended;');
  }
}
