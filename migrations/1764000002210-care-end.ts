import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How care ends: who ended it, and when to look again whether it has run out. */
export class CareEnd1764000002210 implements MigrationInterface {
  readonly name = 'CareEnd1764000002210';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE care ADD COLUMN ended_by text CHECK (ended_by IN ('client','psychologist','system'));
      ALTER TABLE care ADD CONSTRAINT care_ended CHECK ((until_at IS NULL) = (ended_by IS NULL));
      ALTER TABLE care ADD COLUMN look_at timestamptz NOT NULL DEFAULT '-infinity';
      CREATE INDEX care_look ON care (look_at) WHERE until_at IS NULL;
      CREATE INDEX care_pair ON care (psychologist_id, care_person_id, from_at);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP INDEX care_pair, care_look;
      ALTER TABLE care DROP COLUMN look_at, DROP CONSTRAINT care_ended, DROP COLUMN ended_by;
    `);
  }
}
