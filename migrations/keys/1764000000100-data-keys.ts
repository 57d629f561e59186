import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Lives in the keys' own database, so that its backups can be short-lived: a data key that is
 * deleted here makes everything sealed with it unreadable.
 */
export class DataKeys1764000000100 implements MigrationInterface {
  readonly name = 'DataKeys1764000000100';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE data_key (
        id              uuid PRIMARY KEY,
        person_id       uuid NOT NULL,
        retention_class text NOT NULL CHECK (retention_class IN ('record','conversation','self')),
        author_id       uuid NOT NULL,
        master_key_id   text NOT NULL,
        wrapped         text NOT NULL,
        created_at      timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT data_key_once UNIQUE (person_id, retention_class, author_id)
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE data_key;`);
  }
}
