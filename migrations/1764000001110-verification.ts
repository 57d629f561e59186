import type { MigrationInterface, QueryRunner } from 'typeorm';

const ARROWS: readonly (readonly [from: string, to: string, act: string])[] = [
  ['none', 'draft', 'begin'],
  ['draft', 'submitted', 'submit'],
  ['more_needed', 'submitted', 'submit'],
  ['submitted', 'more_needed', 'request_more'],
  ['submitted', 'approved', 'approve'],
  ['submitted', 'rejected', 'reject'],
  ['rejected', 'draft', 'reopen'],
  ['approved', 'suspended', 'suspend'],
  ['suspended', 'approved', 'restore'],
];

/**
 * A psychologist's request to be verified, the credentials it rests on, and a history that cannot
 * lie: the allowed arrows are rows it refers to, and a change without its history row does not
 * commit.
 */
export class Verification1764000001110 implements MigrationInterface {
  readonly name = 'Verification1764000001110';

  async up(runner: QueryRunner): Promise<void> {
    const arrows = ARROWS.map(([from, to, act]) => `('${from}','${to}','${act}')`).join(', ');
    await runner.query(`
      CREATE TABLE application_transition (
        from_status text NOT NULL,
        to_status   text NOT NULL,
        act         text NOT NULL,
        CONSTRAINT application_arrow PRIMARY KEY (from_status, to_status, act)
      );
      INSERT INTO application_transition (from_status, to_status, act) VALUES ${arrows};

      CREATE TABLE application (
        id              uuid PRIMARY KEY,
        psychologist_id uuid NOT NULL CONSTRAINT application_of_psychologist UNIQUE REFERENCES psychologist (id),
        status          text NOT NULL CHECK (status IN ('draft','submitted','more_needed','approved','rejected','suspended')),
        version         integer NOT NULL DEFAULT 1,
        submitted_at    timestamptz,
        created_at      timestamptz NOT NULL,
        CONSTRAINT application_submitted CHECK (status = 'draft' OR submitted_at IS NOT NULL)
      );
      CREATE INDEX application_queue ON application (submitted_at, id) WHERE status <> 'draft';

      CREATE TABLE application_event (
        application_id uuid NOT NULL REFERENCES application (id),
        version        integer NOT NULL,
        from_status    text NOT NULL,
        to_status      text NOT NULL,
        act            text NOT NULL,
        actor_kind     text NOT NULL CHECK (actor_kind IN ('psychologist','admin')),
        actor_id       uuid NOT NULL REFERENCES account (id),
        reason         text,
        at             timestamptz NOT NULL,
        CONSTRAINT application_event_version PRIMARY KEY (application_id, version),
        CONSTRAINT application_event_arrow FOREIGN KEY (from_status, to_status, act)
          REFERENCES application_transition (from_status, to_status, act),
        CONSTRAINT application_event_actor CHECK ((actor_kind = 'psychologist') = (act IN ('begin','submit','reopen'))),
        CONSTRAINT application_event_reason CHECK (
          act NOT IN ('request_more','reject','suspend') OR (reason IS NOT NULL AND reason <> ''))
      );
      CREATE TRIGGER application_event_append_only BEFORE UPDATE OR DELETE ON application_event
        FOR EACH ROW EXECUTE FUNCTION refuse_change();
      CREATE TRIGGER application_event_no_truncate BEFORE TRUNCATE ON application_event
        FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
      CREATE TRIGGER application_transition_append_only BEFORE UPDATE OR DELETE ON application_transition
        FOR EACH ROW EXECUTE FUNCTION refuse_change();

      CREATE TABLE credential (
        id             uuid PRIMARY KEY,
        application_id uuid NOT NULL REFERENCES application (id),
        type           text NOT NULL CHECK (type IN ('SIPP','SSP','STR','SIPPK','SILP','DEGREE','MEMBERSHIP')),
        number         text NOT NULL CHECK (number <> ''),
        issuer         text NOT NULL CHECK (issuer <> ''),
        issued_on      date NOT NULL,
        expires_on     date CHECK (expires_on > issued_on),
        checked_by     uuid REFERENCES account (id),
        checked_at     timestamptz,
        version        integer NOT NULL DEFAULT 1,
        created_at     timestamptz NOT NULL,
        CONSTRAINT credential_checked CHECK ((checked_by IS NULL) = (checked_at IS NULL)),
        CONSTRAINT credential_once UNIQUE (application_id, type, number)
      );
      CREATE INDEX credential_number ON credential (type, number);

      CREATE FUNCTION application_keeps_count() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF TG_OP = 'INSERT' THEN
          NEW.version := 1;
          RETURN NEW;
        END IF;
        IF (NEW.id, NEW.psychologist_id, NEW.created_at) IS DISTINCT FROM (OLD.id, OLD.psychologist_id, OLD.created_at) THEN
          RAISE EXCEPTION 'whose application it is never changes' USING ERRCODE = 'check_violation', CONSTRAINT = 'application_immutable';
        END IF;
        NEW.version := OLD.version + 1;
        RETURN NEW;
      END $$;
      CREATE TRIGGER application_keeps_count BEFORE INSERT OR UPDATE ON application
        FOR EACH ROW EXECUTE FUNCTION application_keeps_count();

      CREATE FUNCTION application_has_history() RETURNS trigger LANGUAGE plpgsql AS $$
      DECLARE before text;
      BEGIN
        IF TG_OP = 'INSERT' THEN before := 'none'; ELSE before := OLD.status; END IF;
        IF NOT EXISTS (
          SELECT 1 FROM application_event e
           WHERE e.application_id = NEW.id AND e.version = NEW.version AND e.from_status = before AND e.to_status = NEW.status) THEN
          RAISE EXCEPTION 'application % version % has no history row', NEW.id, NEW.version USING ERRCODE = 'check_violation', CONSTRAINT = 'application_has_history';
        END IF;
        RETURN NULL;
      END $$;
      CREATE CONSTRAINT TRIGGER application_has_history AFTER INSERT OR UPDATE ON application
        DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION application_has_history();

      GRANT SELECT ON application_transition TO rp_app;
      GRANT SELECT, INSERT, UPDATE ON application TO rp_app;
      GRANT SELECT, INSERT ON application_event TO rp_app;
      GRANT SELECT, INSERT, UPDATE, DELETE ON credential TO rp_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE credential, application_event, application, application_transition;
      DROP FUNCTION application_has_history(), application_keeps_count();
    `);
  }
}
