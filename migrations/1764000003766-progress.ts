import type { MigrationInterface, QueryRunner } from 'typeorm';

/** When somebody took back what they had shared; what it was stays here. */
export class Progress1764000003766 implements MigrationInterface {
  readonly name = 'Progress1764000003766';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE VIEW ended_sharing_view AS
        SELECT given_by AS account_id, withdrawn_at FROM sharing WHERE withdrawn_at IS NOT NULL;
      GRANT SELECT ON ended_sharing_view TO rp_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP VIEW ended_sharing_view;');
  }
}
