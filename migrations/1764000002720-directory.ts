import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who can be found, and what each helps with first, for those who count them. */
export class Directory1764000002720 implements MigrationInterface {
  readonly name = 'Directory1764000002720';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE VIEW public_psychologist_view AS
        SELECT id FROM psychologist
         WHERE status = 'listed' AND NOT account_suspended AND price_from IS NOT NULL;
      CREATE VIEW first_category_view AS
        SELECT psychologist_id, category_slug FROM psychologist_category WHERE position = 0;
      CREATE VIEW category_name_view AS SELECT slug, position, name FROM category;
      GRANT SELECT ON public_psychologist_view, first_category_view, category_name_view TO rp_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'DROP VIEW category_name_view, first_category_view, public_psychologist_view;',
    );
  }
}
