import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who did or saw what. */
export class Audit1764000001400 implements MigrationInterface {
  readonly name = 'Audit1764000001400';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE audit_entry (
        id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        at         timestamptz NOT NULL,
        actor_id   uuid,
        act        text NOT NULL CHECK (act ~ '^[a-z_]+\\.[a-z_]+$'),
        about_kind text NOT NULL,
        about_id   uuid NOT NULL,
        person_id  uuid
      );
      CREATE INDEX audit_entry_about ON audit_entry (about_kind, about_id, id);
      CREATE INDEX audit_entry_person ON audit_entry (person_id, id) WHERE person_id IS NOT NULL;
      CREATE TRIGGER audit_entry_append_only BEFORE UPDATE OR DELETE ON audit_entry
        FOR EACH ROW EXECUTE FUNCTION refuse_change();
      CREATE TRIGGER audit_entry_no_truncate BEFORE TRUNCATE ON audit_entry
        FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
      GRANT SELECT, INSERT ON audit_entry TO rp_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE audit_entry;');
  }
}
