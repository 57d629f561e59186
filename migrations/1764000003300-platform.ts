import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A text that nobody wrote, sealed like people's: whoever can open it has the right keys. */
export class Platform1764000003300 implements MigrationInterface {
  readonly name = 'Platform1764000003300';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE canary (
        id        uuid PRIMARY KEY,
        person_id uuid NOT NULL,
        sealed    text NOT NULL CONSTRAINT canary_sealed CHECK (sealed LIKE 'v1.%')
      );
      GRANT SELECT, INSERT ON canary TO rp_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE canary;`);
  }
}
