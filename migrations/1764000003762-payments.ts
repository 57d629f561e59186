import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A bank account whose period is over is a row without a number: payouts still refer to it. */
export class Payments1764000003762 implements MigrationInterface {
  readonly name = 'Payments1764000003762';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE bank_account ALTER COLUMN number_sealed DROP NOT NULL,
        ADD CONSTRAINT bank_account_ended CHECK (number_sealed IS NOT NULL OR (holder_name = '-' AND last_four = '0000'));
    `);
  }

  /** What is gone is not made up again: such a row keeps the form of a sealed number that nothing opens. */
  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE bank_account DISABLE TRIGGER bank_account_append_only;
      UPDATE bank_account SET number_sealed = 'v1.' || id || '.' || repeat('A', 16) || '.' || repeat('A', 22) || '.'
       WHERE number_sealed IS NULL;
      ALTER TABLE bank_account ENABLE TRIGGER bank_account_append_only;
      ALTER TABLE bank_account DROP CONSTRAINT bank_account_ended, ALTER COLUMN number_sealed SET NOT NULL;
    `);
  }
}
