import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Measures, mood and goals, all of their content sealed; who is let see them; and the alerts that
 * nothing but a written disposition closes.
 */
export class Progress1764000002400 implements MigrationInterface {
  readonly name = 'Progress1764000002400';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE consent_receipt DROP CONSTRAINT consent_receipt_kind_check;
      ALTER TABLE consent_receipt ADD CONSTRAINT consent_receipt_kind_check
        CHECK (kind IN ('terms','privacy','health_data','whatsapp','progress_data'));

      CREATE TABLE sharing (
        id           uuid PRIMARY KEY,
        care_id      uuid NOT NULL REFERENCES care (id),
        kind         text NOT NULL CHECK (kind IN ('measures','mood','goals')),
        text_version text NOT NULL,
        given_by     uuid NOT NULL REFERENCES account (id),
        given_at     timestamptz NOT NULL,
        withdrawn_at timestamptz CHECK (withdrawn_at >= given_at)
      );
      CREATE UNIQUE INDEX sharing_in_force ON sharing (care_id, kind) WHERE withdrawn_at IS NULL;

      CREATE TABLE measure_assignment (
        id                  uuid PRIMARY KEY,
        care_id             uuid NOT NULL REFERENCES care (id),
        psychologist_id     uuid NOT NULL REFERENCES psychologist (id),
        care_person_id      uuid NOT NULL REFERENCES care_person (id),
        measure_code        text NOT NULL,
        assigned_at         timestamptz NOT NULL,
        due_on              date,
        before_next_session boolean NOT NULL,
        answered_at         timestamptz,
        CONSTRAINT measure_assignment_due CHECK ((due_on IS NULL) = before_next_session),
        CONSTRAINT measure_assignment_person UNIQUE (id, care_person_id, measure_code)
      );
      CREATE UNIQUE INDEX measure_assignment_open ON measure_assignment (care_id, measure_code) WHERE answered_at IS NULL;
      CREATE INDEX measure_assignment_of_person ON measure_assignment (care_person_id);

      CREATE TABLE measure_response (
        id              uuid PRIMARY KEY,
        care_person_id  uuid NOT NULL REFERENCES care_person (id),
        account_id      uuid NOT NULL REFERENCES account (id),
        measure_code    text NOT NULL,
        measure_version text NOT NULL,
        assignment_id   uuid CONSTRAINT measure_response_of_assignment UNIQUE,
        taken_at        timestamptz NOT NULL,
        sealed          text NOT NULL CHECK (sealed LIKE 'v1.%'),
        FOREIGN KEY (assignment_id, care_person_id, measure_code)
          REFERENCES measure_assignment (id, care_person_id, measure_code)
      );
      CREATE INDEX measure_response_of_person ON measure_response (care_person_id, taken_at);

      CREATE TABLE mood_entry (
        id             uuid PRIMARY KEY,
        care_person_id uuid NOT NULL REFERENCES care_person (id),
        on_date        date NOT NULL,
        version        integer NOT NULL DEFAULT 1,
        changed_at     timestamptz NOT NULL,
        sealed         text NOT NULL CHECK (sealed LIKE 'v1.%'),
        CONSTRAINT mood_entry_once_a_day UNIQUE (care_person_id, on_date)
      );

      CREATE TABLE goal (
        id             uuid PRIMARY KEY,
        care_person_id uuid NOT NULL REFERENCES care_person (id),
        care_id        uuid REFERENCES care (id),
        author_id      uuid NOT NULL REFERENCES account (id),
        created_at     timestamptz NOT NULL,
        version        integer NOT NULL DEFAULT 1
      );
      CREATE INDEX goal_of_person ON goal (care_person_id, created_at);
      CREATE TABLE goal_version (
        goal_id    uuid NOT NULL REFERENCES goal (id),
        version    integer NOT NULL,
        written_by uuid NOT NULL REFERENCES account (id),
        at         timestamptz NOT NULL,
        sealed     text NOT NULL CHECK (sealed LIKE 'v1.%'),
        PRIMARY KEY (goal_id, version)
      );
      ALTER TABLE goal ADD CONSTRAINT goal_in_force FOREIGN KEY (id, version)
        REFERENCES goal_version (goal_id, version) DEFERRABLE INITIALLY DEFERRED;

      CREATE TABLE safety_alert (
        id              uuid PRIMARY KEY,
        psychologist_id uuid NOT NULL REFERENCES psychologist (id),
        care_person_id  uuid NOT NULL REFERENCES care_person (id),
        level           text NOT NULL CHECK (level IN ('follow_up','urgent')),
        raised_at       timestamptz NOT NULL,
        acknowledged_at timestamptz,
        closed_at       timestamptz CHECK (closed_at >= raised_at),
        version         integer NOT NULL DEFAULT 1
      );
      CREATE UNIQUE INDEX safety_alert_open ON safety_alert (psychologist_id, care_person_id) WHERE closed_at IS NULL;
      CREATE INDEX safety_alert_of_person ON safety_alert (psychologist_id, care_person_id, raised_at);
      CREATE TABLE safety_alert_occasion (
        response_id uuid PRIMARY KEY REFERENCES measure_response (id),
        alert_id    uuid NOT NULL REFERENCES safety_alert (id),
        level       text NOT NULL CHECK (level IN ('follow_up','urgent')),
        at          timestamptz NOT NULL
      );
      CREATE INDEX safety_alert_occasion_of_alert ON safety_alert_occasion (alert_id);
      CREATE TABLE safety_disposition (
        alert_id   uuid PRIMARY KEY REFERENCES safety_alert (id),
        written_by uuid NOT NULL REFERENCES account (id),
        at         timestamptz NOT NULL,
        sealed     text NOT NULL CHECK (sealed LIKE 'v1.%')
      );

      CREATE FUNCTION safety_alert_keeps_count() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF OLD.closed_at IS NOT NULL THEN
          RAISE EXCEPTION 'a closed alert stays as it was closed' USING ERRCODE = 'check_violation', CONSTRAINT = 'safety_alert_closed';
        END IF;
        IF (NEW.id, NEW.psychologist_id, NEW.care_person_id, NEW.raised_at) IS DISTINCT FROM
           (OLD.id, OLD.psychologist_id, OLD.care_person_id, OLD.raised_at)
           OR (OLD.level = 'urgent' AND NEW.level <> 'urgent') THEN
          RAISE EXCEPTION 'whom an alert is about and since when never changes, and it never becomes milder' USING ERRCODE = 'check_violation', CONSTRAINT = 'safety_alert_immutable';
        END IF;
        NEW.version := OLD.version + 1;
        RETURN NEW;
      END $$;
      CREATE TRIGGER safety_alert_keeps_count BEFORE UPDATE ON safety_alert
        FOR EACH ROW EXECUTE FUNCTION safety_alert_keeps_count();

      CREATE FUNCTION safety_alert_is_answered() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF NEW.closed_at IS NOT NULL AND NOT EXISTS (SELECT 1 FROM safety_disposition d WHERE d.alert_id = NEW.id) THEN
          RAISE EXCEPTION 'an alert closes by a written disposition alone' USING ERRCODE = 'check_violation', CONSTRAINT = 'safety_alert_is_answered';
        END IF;
        RETURN NULL;
      END $$;
      CREATE CONSTRAINT TRIGGER safety_alert_is_answered AFTER INSERT OR UPDATE ON safety_alert
        DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION safety_alert_is_answered();

      ${APPEND_ONLY.map(appendOnly).join('\n')}

      GRANT SELECT, INSERT ON ${APPEND_ONLY.join(', ')} TO rp_app;
      GRANT SELECT, INSERT ON sharing, measure_assignment, mood_entry, goal, safety_alert TO rp_app;
      GRANT UPDATE (withdrawn_at) ON sharing TO rp_app;
      GRANT UPDATE (answered_at) ON measure_assignment TO rp_app;
      GRANT UPDATE (sealed, version, changed_at) ON mood_entry TO rp_app;
      GRANT UPDATE (version) ON goal TO rp_app;
      GRANT UPDATE (level, acknowledged_at, closed_at) ON safety_alert TO rp_app;
    `);
  }

  /** Consents to what is gone are forgotten with it. */
  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE safety_disposition, safety_alert_occasion, safety_alert;
      DROP FUNCTION safety_alert_is_answered(), safety_alert_keeps_count();
      ALTER TABLE goal DROP CONSTRAINT goal_in_force;
      DROP TABLE goal_version, goal, mood_entry, measure_response, measure_assignment, sharing;
      DELETE FROM consent_receipt WHERE kind = 'progress_data';
      ALTER TABLE consent_receipt DROP CONSTRAINT consent_receipt_kind_check;
      ALTER TABLE consent_receipt ADD CONSTRAINT consent_receipt_kind_check
        CHECK (kind IN ('terms','privacy','health_data','whatsapp'));
    `);
  }
}

const APPEND_ONLY = [
  'measure_response',
  'goal_version',
  'safety_alert_occasion',
  'safety_disposition',
];

function appendOnly(table: string): string {
  return `
      CREATE TRIGGER ${table}_append_only BEFORE UPDATE OR DELETE ON ${table}
        FOR EACH ROW EXECUTE FUNCTION refuse_change();
      CREATE TRIGGER ${table}_no_truncate BEFORE TRUNCATE ON ${table}
        FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();`;
}
