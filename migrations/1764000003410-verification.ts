import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whose records are medical ones by law, for those who judge how long they are kept. */
export class Verification1764000003410 implements MigrationInterface {
  readonly name = 'Verification1764000003410';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE VIEW clinical_psychologist_view AS
        SELECT DISTINCT a.psychologist_id
          FROM credential c JOIN application a ON a.id = c.application_id WHERE c.type IN ('STR','SIPPK');
      GRANT SELECT ON clinical_psychologist_view TO rp_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP VIEW clinical_psychologist_view;');
  }
}
