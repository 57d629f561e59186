import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The addresses of help become something admins edit, with what each of them said before. */
export class HelpContacts1764000002410 implements MigrationInterface {
  readonly name = 'HelpContacts1764000002410';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE help_contact ADD COLUMN version integer NOT NULL DEFAULT 1;

      CREATE TABLE help_contact_change (
        contact_id uuid NOT NULL,
        version    integer NOT NULL,
        act        text NOT NULL CHECK (act IN ('add','edit','remove')),
        by         uuid REFERENCES account (id),
        at         timestamptz NOT NULL,
        content    jsonb NOT NULL,
        PRIMARY KEY (contact_id, version)
      );
      INSERT INTO help_contact_change (contact_id, version, act, at, content)
        SELECT id, 1, 'add', '2026-11-12T00:00:00Z', to_jsonb(h) - 'id' - 'version' FROM help_contact h;
      CREATE TRIGGER help_contact_change_append_only BEFORE UPDATE OR DELETE ON help_contact_change
        FOR EACH ROW EXECUTE FUNCTION refuse_change();
      CREATE TRIGGER help_contact_change_no_truncate BEFORE TRUNCATE ON help_contact_change
        FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
      GRANT SELECT, INSERT ON help_contact_change TO rp_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE help_contact_change;
      ALTER TABLE help_contact DROP COLUMN version;
    `);
  }
}
