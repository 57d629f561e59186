import type { MigrationInterface, QueryRunner } from 'typeorm';

const MICROSECONDS = `'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'`;

/**
 * Every row of the trail gets its place in one of sixteen chains. Rows from before are chained here, without
 * a key, which no database holds: the first row written with one, and the first anchor, hold them fast.
 */
export class Audit1764000003200 implements MigrationInterface {
  readonly name = 'Audit1764000003200';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE audit_entry
        ALTER COLUMN about_id DROP NOT NULL,
        ADD COLUMN outcome     text NOT NULL DEFAULT 'done' CHECK (outcome ~ '^[a-z0-9_]+$'),
        ADD COLUMN times       integer NOT NULL DEFAULT 1 CHECK (times > 0),
        ADD COLUMN recorded_at timestamptz,
        ADD COLUMN stream      smallint,
        ADD COLUMN seq         bigint,
        ADD COLUMN key_id      uuid,
        ADD COLUMN prev_hash   bytea,
        ADD COLUMN hash        bytea;
      ALTER TABLE audit_entry DISABLE TRIGGER audit_entry_append_only;
    `);
    await chainOlderRows(runner);
    await runner.query(`
      ALTER TABLE audit_entry ENABLE TRIGGER audit_entry_append_only;
      ALTER TABLE audit_entry
        ALTER COLUMN recorded_at SET NOT NULL,
        ALTER COLUMN stream SET NOT NULL,
        ALTER COLUMN seq SET NOT NULL,
        ALTER COLUMN prev_hash SET NOT NULL,
        ALTER COLUMN hash SET NOT NULL,
        ADD CONSTRAINT audit_entry_stream CHECK (stream BETWEEN 0 AND 15),
        ADD CONSTRAINT audit_entry_hashes CHECK (octet_length(prev_hash) = 32 AND octet_length(hash) = 32),
        ADD CONSTRAINT audit_entry_genesis CHECK ((seq = 1) = (prev_hash = decode(repeat('00', 32), 'hex'))),
        ADD CONSTRAINT audit_entry_place UNIQUE (stream, seq),
        ADD CONSTRAINT audit_entry_no_fork UNIQUE (stream, prev_hash);

      CREATE TABLE audit_check (
        id       bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        begun_at timestamptz NOT NULL,
        ended_at timestamptz NOT NULL CHECK (ended_at >= begun_at),
        rows     bigint NOT NULL CHECK (rows >= 0),
        faults   jsonb NOT NULL CHECK (jsonb_typeof(faults) = 'array')
      );
      CREATE TRIGGER audit_check_append_only BEFORE UPDATE OR DELETE ON audit_check
        FOR EACH ROW EXECUTE FUNCTION refuse_change();
      CREATE TRIGGER audit_check_no_truncate BEFORE TRUNCATE ON audit_check
        FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
      GRANT SELECT, INSERT ON audit_check TO rp_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE audit_check;
      ALTER TABLE audit_entry DISABLE TRIGGER audit_entry_append_only;
      UPDATE audit_entry SET about_id = '00000000-0000-0000-0000-000000000000' WHERE about_id IS NULL;
      ALTER TABLE audit_entry ENABLE TRIGGER audit_entry_append_only;
      ALTER TABLE audit_entry
        ALTER COLUMN about_id SET NOT NULL,
        DROP COLUMN outcome, DROP COLUMN times, DROP COLUMN recorded_at, DROP COLUMN stream,
        DROP COLUMN seq, DROP COLUMN key_id, DROP COLUMN prev_hash, DROP COLUMN hash;
    `);
  }
}

/** In the very form of platform/audit/chain-row.ts, with SHA-256 in place of the keyed hash. */
async function chainOlderRows(runner: QueryRunner): Promise<void> {
  await runner.query(`
    CREATE FUNCTION pg_temp.field(content text) RETURNS bytea LANGUAGE sql IMMUTABLE AS $$
      SELECT CASE WHEN content IS NULL THEN int4send(-1)
                  ELSE int4send(octet_length(convert_to(content, 'UTF8'))) || convert_to(content, 'UTF8') END
    $$;
    CREATE FUNCTION pg_temp.moment(at timestamptz) RETURNS text LANGUAGE sql AS $$
      SELECT to_char(at AT TIME ZONE 'UTC', ${MICROSECONDS})
    $$;
    DO $$
    DECLARE
      e      audit_entry;
      heads  bytea[] := array_fill(decode(repeat('00', 32), 'hex'), ARRAY[16]);
      counts bigint[] := array_fill(0::bigint, ARRAY[16]);
      s      smallint;
      made   bytea;
    BEGIN
      FOR e IN SELECT * FROM audit_entry ORDER BY id LOOP
        s := get_byte(uuid_send(coalesce(e.person_id, e.actor_id, e.about_id)), 15) % 16;
        counts[s + 1] := counts[s + 1] + 1;
        made := sha256(
          pg_temp.field('rp-audit-1') || pg_temp.field(s::text) || pg_temp.field(counts[s + 1]::text)
          || int4send(32) || heads[s + 1]
          || pg_temp.field(pg_temp.moment(e.at)) || pg_temp.field(pg_temp.moment(e.at))
          || pg_temp.field(e.actor_id::text) || pg_temp.field(e.act) || pg_temp.field(e.about_kind)
          || pg_temp.field(e.about_id::text) || pg_temp.field(e.person_id::text)
          || pg_temp.field(e.outcome) || pg_temp.field(e.times::text) || pg_temp.field(NULL));
        UPDATE audit_entry
           SET recorded_at = e.at, stream = s, seq = counts[s + 1], prev_hash = heads[s + 1], hash = made
         WHERE id = e.id;
        heads[s + 1] := made;
      END LOOP;
    END $$;
    DROP FUNCTION pg_temp.field(text);
    DROP FUNCTION pg_temp.moment(timestamptz);
  `);
}
