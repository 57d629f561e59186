import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The trail as its readers ask for it: by day, and by who did it. */
export class Audit1764000002570 implements MigrationInterface {
  readonly name = 'Audit1764000002570';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE INDEX audit_entry_at ON audit_entry (at, id);
      CREATE INDEX audit_entry_actor ON audit_entry (actor_id, id) WHERE actor_id IS NOT NULL;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX audit_entry_actor, audit_entry_at;');
  }
}
