import type { MigrationInterface, QueryRunner } from 'typeorm';

const BEFORE = `('arriving','kept'), ('arriving','leaving'), ('kept','released'), ('released','leaving'), ('leaving','leaving')`;
const NOW = `${BEFORE},
        ('arriving','arriving'), ('arriving','quarantined'), ('arriving','refused'), ('quarantined','kept'),
        ('quarantined','refused'), ('quarantined','released')`;

/**
 * What a virus scanner said of a file stands beside it, and nothing that was not found clean (or left
 * unscanned by decision) is ever kept; what one person sends in a day is counted.
 */
export class Files1764000003500 implements MigrationInterface {
  readonly name = 'Files1764000003500';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE stored_file
        DROP CONSTRAINT stored_file_state_check,
        ADD CONSTRAINT stored_file_state CHECK (
          state IN ('arriving','quarantined','kept','refused','released','leaving')),
        ADD COLUMN scan text NOT NULL DEFAULT 'unscanned'
          CONSTRAINT stored_file_scan CHECK (scan IN ('waiting','clean','infected','unscanned')),
        ADD COLUMN scanned_at timestamptz,
        ADD CONSTRAINT stored_file_quarantine CHECK (
          (state <> 'kept' OR scan IN ('clean','unscanned')) AND
          (state <> 'quarantined' OR scan = 'waiting') AND
          (state = 'refused') = (scan = 'infected')),
        ADD CONSTRAINT stored_file_scanned CHECK ((scanned_at IS NULL) = (scan IN ('waiting','unscanned')));
      CREATE INDEX stored_file_in_quarantine ON stored_file (arrived_at) WHERE state = 'quarantined';
      DROP INDEX stored_file_unattached;
      CREATE INDEX stored_file_unattached ON stored_file (id) WHERE state IN ('arriving','released','leaving');
      ${guard('scan, scanned_at', NOW)}

      -- A refused file is evidence: its row outlives its bytes.
      CREATE FUNCTION stored_file_stays() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF OLD.state = 'refused' THEN
          RAISE EXCEPTION 'a refused file stays written down' USING ERRCODE = 'check_violation', CONSTRAINT = 'stored_file_evidence';
        END IF;
        RETURN OLD;
      END $$;
      CREATE TRIGGER stored_file_stays BEFORE DELETE ON stored_file
        FOR EACH ROW EXECUTE FUNCTION stored_file_stays();

      CREATE TABLE upload_day (
        owner_id uuid NOT NULL,
        day      date NOT NULL,
        files    integer NOT NULL CONSTRAINT upload_day_files CHECK (files BETWEEN 1 AND 60),
        bytes    bigint NOT NULL CONSTRAINT upload_day_bytes CHECK (bytes BETWEEN 1 AND 125829120),
        PRIMARY KEY (owner_id, day)
      );
      CREATE INDEX upload_day_old ON upload_day (day);
      GRANT SELECT, INSERT, UPDATE, DELETE ON upload_day TO rp_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE upload_day;
      DROP TRIGGER stored_file_stays ON stored_file;
      DROP FUNCTION stored_file_stays();
      ${guard('', BEFORE)}
      DROP INDEX stored_file_in_quarantine, stored_file_unattached;
      CREATE INDEX stored_file_unattached ON stored_file (id) WHERE state <> 'kept';
      ALTER TABLE stored_file
        DROP CONSTRAINT stored_file_scanned, DROP CONSTRAINT stored_file_quarantine,
        DROP COLUMN scanned_at, DROP COLUMN scan,
        DROP CONSTRAINT stored_file_state,
        ADD CONSTRAINT stored_file_state_check CHECK (state IN ('arriving','kept','released','leaving'));
    `);
  }
}

/** What may change of a row beside its state, and how states follow each other. */
function guard(columns: string, steps: string): string {
  const free = ['state', ...columns.split(', ').filter((name) => name !== '')];
  const without = free.map((name) => ` - '${name}'`).join('');
  return `
      CREATE OR REPLACE FUNCTION stored_file_moves_on() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF to_jsonb(NEW)${without} <> to_jsonb(OLD)${without} THEN
          RAISE EXCEPTION 'what was stored never changes' USING ERRCODE = 'check_violation', CONSTRAINT = 'stored_file_immutable';
        END IF;
        IF (OLD.state, NEW.state) NOT IN (${steps}) THEN
          RAISE EXCEPTION 'a file does not go from % to %', OLD.state, NEW.state USING ERRCODE = 'check_violation', CONSTRAINT = 'stored_file_order';
        END IF;
        RETURN NEW;
      END $$;`;
}
