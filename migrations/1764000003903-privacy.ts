import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What was decided about a photo goes with the practice it was about. */
export class Privacy1764000003903 implements MigrationInterface {
  readonly name = 'Privacy1764000003903';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      INSERT INTO retention_rule (place, span, of_table, is_over, changes, least)
      SELECT max(place) + 1, 'practice', 'photo_decision', $rule$
        EXISTS (SELECT 1 FROM psychologist p JOIN account a ON a.id = p.account_id
                 WHERE p.id = t.psychologist_id AND a.erased_at IS NOT NULL)
        AND NOT EXISTS (SELECT 1 FROM booking b WHERE b.psychologist_id = t.psychologist_id AND b.ends_at >= $1)
      $rule$, NULL, '5 years' FROM retention_rule;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DELETE FROM retention_rule WHERE of_table = 'photo_decision';`);
  }
}
