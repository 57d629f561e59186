import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Stars without words, for those who count them. */
export class Reviews1764000002554 implements MigrationInterface {
  readonly name = 'Reviews1764000002554';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE VIEW review_stars_view AS
        SELECT id, booking_id, psychologist_id, rating, status, created_at FROM review;
      GRANT SELECT ON review_stars_view TO rp_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP VIEW review_stars_view;');
  }
}
