import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * How long each chain of the audit trail was at which moment, and what its last row's hash was: kept apart
 * from the trail, so that cutting off its end is found.
 */
export class AuditAnchors1764000003200 implements MigrationInterface {
  readonly name = 'AuditAnchors1764000003200';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE audit_anchor (
        stream      smallint NOT NULL,
        seq         bigint NOT NULL CHECK (seq > 0),
        hash        bytea NOT NULL CHECK (octet_length(hash) = 32),
        anchored_at timestamptz NOT NULL,
        CONSTRAINT audit_anchor_once PRIMARY KEY (stream, seq)
      );
      CREATE FUNCTION audit_anchor_stays() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'insufficient_privilege';
      END $$;
      CREATE TRIGGER audit_anchor_append_only BEFORE UPDATE OR DELETE ON audit_anchor
        FOR EACH ROW EXECUTE FUNCTION audit_anchor_stays();
      CREATE TRIGGER audit_anchor_no_truncate BEFORE TRUNCATE ON audit_anchor
        FOR EACH STATEMENT EXECUTE FUNCTION audit_anchor_stays();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE audit_anchor;
      DROP FUNCTION audit_anchor_stays();
    `);
  }
}
