import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Copies of their own data that people asked for, their wish to be erased, and what was destroyed in time. */
export class Privacy1764000003440 implements MigrationInterface {
  readonly name = 'Privacy1764000003440';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(EXPORTS);
    await runner.query(ERASURES);
    await runner.query(RETENTION);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE record_destroyed, retention_run, erasure, data_export;
      DROP FUNCTION erasure_moves_on();
    `);
  }
}

const EXPORTS = `
  CREATE TABLE data_export (
    id           uuid PRIMARY KEY,
    account_id   uuid NOT NULL REFERENCES account (id),
    language     text NOT NULL CHECK (language IN ('id','en')),
    state        text NOT NULL CHECK (state IN ('waiting','working','ready','failed','gone')),
    percent      smallint NOT NULL DEFAULT 0 CHECK (percent BETWEEN 0 AND 100),
    attempts     integer NOT NULL DEFAULT 0,
    claimed_until timestamptz,
    file_key     text CONSTRAINT data_export_file UNIQUE CHECK (file_key ~ '^[0-9a-f]{32}$'),
    size_bytes   integer CHECK (size_bytes > 0),
    requested_at timestamptz NOT NULL,
    ready_at     timestamptz,
    expires_at   timestamptz,
    CONSTRAINT data_export_ready CHECK (state <> 'ready' OR num_nulls(file_key, size_bytes, ready_at, expires_at) = 0)
  );
  CREATE UNIQUE INDEX data_export_one_at_a_time ON data_export (account_id) WHERE state IN ('waiting','working');
  CREATE INDEX data_export_newest ON data_export (account_id, requested_at DESC);
  CREATE INDEX data_export_due ON data_export (requested_at) WHERE state IN ('waiting','working','ready');
  CREATE INDEX data_export_all ON data_export (requested_at, id);
  GRANT SELECT, INSERT, UPDATE ON data_export TO rp_app;`;

const ERASURES = `
  CREATE TABLE erasure (
    id           uuid PRIMARY KEY,
    account_id   uuid NOT NULL REFERENCES account (id),
    state        text NOT NULL CHECK (state IN ('waiting','taken_back','ending','telling','emptied','done')),
    requested_at timestamptz NOT NULL,
    due_at       timestamptz NOT NULL,
    deadline_at  timestamptz NOT NULL,
    told_at      timestamptz,
    emptied_at   timestamptz,
    done_at      timestamptz,
    last_copy_on date,
    keys_destroyed integer,
    CONSTRAINT erasure_in_time CHECK (requested_at < due_at AND due_at < deadline_at AND deadline_at <= requested_at + interval '72 hours'),
    CONSTRAINT erasure_done CHECK ((state = 'done') = (num_nulls(done_at, last_copy_on, keys_destroyed) = 0))
  );
  CREATE UNIQUE INDEX erasure_once ON erasure (account_id) WHERE state <> 'taken_back';
  CREATE INDEX erasure_due ON erasure (due_at) WHERE state IN ('waiting','ending','telling','emptied');
  CREATE INDEX erasure_all ON erasure (requested_at, id);

  CREATE FUNCTION erasure_moves_on() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    IF (NEW.id, NEW.account_id, NEW.requested_at, NEW.due_at, NEW.deadline_at) IS DISTINCT FROM
       (OLD.id, OLD.account_id, OLD.requested_at, OLD.due_at, OLD.deadline_at)
       OR (OLD.state, NEW.state) NOT IN (('waiting','taken_back'), ('waiting','ending'), ('ending','telling'),
                                         ('telling','emptied'), ('emptied','done')) THEN
      RAISE EXCEPTION 'an erasure does not go from % to %', OLD.state, NEW.state
        USING ERRCODE = 'check_violation', CONSTRAINT = 'erasure_order';
    END IF;
    RETURN NEW;
  END $$;
  CREATE TRIGGER erasure_moves_on BEFORE UPDATE ON erasure FOR EACH ROW EXECUTE FUNCTION erasure_moves_on();
  GRANT SELECT, INSERT, UPDATE ON erasure TO rp_app;`;

const RETENTION = `
  CREATE TABLE retention_run (
    on_date date PRIMARY KEY,
    at      timestamptz NOT NULL
  );
  CREATE TABLE record_destroyed (
    care_person_id uuid NOT NULL REFERENCES care_person (id),
    last_session_at timestamptz NOT NULL,
    at             timestamptz NOT NULL,
    keys_destroyed integer NOT NULL,
    CONSTRAINT record_destroyed_once PRIMARY KEY (care_person_id, last_session_at)
  );
  CREATE TRIGGER record_destroyed_append_only BEFORE UPDATE OR DELETE ON record_destroyed
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
  CREATE TRIGGER record_destroyed_no_truncate BEFORE TRUNCATE ON record_destroyed
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
  GRANT SELECT, INSERT ON retention_run, record_destroyed TO rp_app;`;
