import type { MigrationInterface, QueryRunner } from 'typeorm';

const ARROWS: readonly (readonly [from: string, to: string, act: string])[] = [
  ['none', 'offered', 'offer'],
  ['none', 'held', 'hold'],
  ['none', 'requested', 'hold'],
  ['none', 'confirmed', 'hold'],
  ['offered', 'expired', 'expire'],
  ['offered', 'cancelled', 'cancel'],
  ['offered', 'held', 'take'],
  ['offered', 'requested', 'take'],
  ['offered', 'confirmed', 'take'],
  ['held', 'held', 'start_payment'],
  ['held', 'held', 'prolong'],
  ['held', 'expired', 'expire'],
  ['held', 'cancelled', 'cancel'],
  ['held', 'requested', 'pay'],
  ['held', 'confirmed', 'pay'],
  ['expired', 'requested', 'pay_late'],
  ['expired', 'confirmed', 'pay_late'],
  ['requested', 'confirmed', 'confirm'],
  ['requested', 'rejected', 'reject'],
  ['requested', 'rejected', 'lapse'],
  ['requested', 'cancelled', 'cancel'],
  ['requested', 'requested', 'move'],
  ['confirmed', 'confirmed', 'move'],
  ['confirmed', 'confirmed', 'prolong'],
  ['confirmed', 'completed', 'complete'],
  ['confirmed', 'client_absent', 'mark_absent'],
  ['confirmed', 'psychologist_absent', 'mark_absent'],
  ['confirmed', 'cancelled', 'cancel'],
  ['completed', 'client_absent', 'correct'],
  ['completed', 'psychologist_absent', 'correct'],
  ['completed', 'cancelled', 'correct'],
  ['client_absent', 'completed', 'correct'],
  ['client_absent', 'psychologist_absent', 'correct'],
  ['client_absent', 'cancelled', 'correct'],
  ['psychologist_absent', 'completed', 'correct'],
  ['psychologist_absent', 'client_absent', 'correct'],
  ['psychologist_absent', 'cancelled', 'correct'],
  ['completed', 'completed', 'close'],
  ['client_absent', 'client_absent', 'close'],
  ['psychologist_absent', 'psychologist_absent', 'close'],
];

/**
 * Bookings and the history that cannot lie: two exclusion constraints keep times apart, the allowed
 * arrows are rows the history refers to, and a change without its history row does not commit.
 */
export class Booking1764000000800 implements MigrationInterface {
  readonly name = 'Booking1764000000800';

  async up(runner: QueryRunner): Promise<void> {
    const arrows = ARROWS.map(([from, to, act]) => `('${from}','${to}','${act}')`).join(', ');
    await runner.query(`
      CREATE TABLE booking_transition (
        from_status text NOT NULL,
        to_status   text NOT NULL,
        act         text NOT NULL,
        CONSTRAINT booking_arrow PRIMARY KEY (from_status, to_status, act)
      );
      INSERT INTO booking_transition (from_status, to_status, act) VALUES ${arrows};

      CREATE TABLE care (
        id              uuid PRIMARY KEY,
        psychologist_id uuid NOT NULL REFERENCES psychologist (id),
        care_person_id  uuid NOT NULL REFERENCES care_person (id),
        from_at         timestamptz NOT NULL,
        until_at        timestamptz CHECK (until_at >= from_at)
      );
      CREATE UNIQUE INDEX care_open ON care (psychologist_id, care_person_id) WHERE until_at IS NULL;

      CREATE TABLE booking (
        id                 uuid PRIMARY KEY,
        chain_id           uuid NOT NULL,
        psychologist_id    uuid NOT NULL REFERENCES psychologist (id),
        client_account_id  uuid NOT NULL REFERENCES account (id),
        care_person_id     uuid NOT NULL REFERENCES care_person (id),
        service_id         uuid NOT NULL REFERENCES service (id),
        service_name       text NOT NULL,
        price              bigint NOT NULL CHECK (price >= 0),
        currency           text NOT NULL DEFAULT 'IDR' CHECK (currency = 'IDR'),
        terms_id           uuid NOT NULL REFERENCES terms (id),
        series_id          uuid,
        series_no          integer,
        origin             text NOT NULL CHECK (origin IN ('client','psychologist','waitlist')),
        mode               text NOT NULL CHECK (mode IN ('video','voice','chat')),
        status             text NOT NULL CHECK (status IN ('offered','held','requested','confirmed','expired','rejected','cancelled',
                                                           'completed','client_absent','psychologist_absent')),
        version            integer NOT NULL DEFAULT 1,
        time_revision      integer NOT NULL DEFAULT 1,
        starts_at          timestamptz NOT NULL,
        ends_at            timestamptz NOT NULL,
        blocked_from       timestamptz NOT NULL,
        blocked_to         timestamptz NOT NULL,
        wall_zone          text NOT NULL,
        client_zone        text NOT NULL,
        needs_confirmation boolean NOT NULL,
        keep_until         timestamptz,
        decide_until       timestamptz,
        payment_started_at timestamptz,
        refund_cap_percent integer CHECK (refund_cap_percent BETWEEN 0 AND 100),
        hold_seat          smallint,
        outcome_closes_at  timestamptz,
        outcome_closed_at  timestamptz,
        reason_sealed      text,
        request_key        text CONSTRAINT booking_request_key UNIQUE,
        created_at         timestamptz NOT NULL,
        CONSTRAINT booking_times CHECK (blocked_from <= starts_at AND starts_at < ends_at AND ends_at <= blocked_to),
        CONSTRAINT booking_keep_until CHECK (status NOT IN ('offered','held') OR (keep_until IS NOT NULL AND keep_until <= starts_at)),
        CONSTRAINT booking_decide_until CHECK (status <> 'requested' OR (decide_until IS NOT NULL AND decide_until <= starts_at)),
        CONSTRAINT booking_hold_seat CHECK (status <> 'held' OR coalesce(series_no, 1) <> 1 OR (hold_seat IS NOT NULL AND hold_seat IN (1, 2))),
        CONSTRAINT booking_outcome_closes CHECK (status NOT IN ('completed','client_absent','psychologist_absent') OR outcome_closes_at IS NOT NULL),
        CONSTRAINT booking_series_no UNIQUE (series_id, series_no),
        CONSTRAINT booking_chain_member UNIQUE (id, care_person_id, psychologist_id),
        CONSTRAINT booking_chain FOREIGN KEY (chain_id, care_person_id, psychologist_id)
          REFERENCES booking (id, care_person_id, psychologist_id),
        CONSTRAINT psychologist_time EXCLUDE USING gist (
          psychologist_id WITH =, tstzrange(blocked_from, blocked_to, '[)') WITH &&, chain_id WITH <>)
          WHERE (status NOT IN ('expired','rejected','cancelled')),
        CONSTRAINT person_time EXCLUDE USING gist (
          care_person_id WITH =, tstzrange(starts_at, ends_at, '[)') WITH &&)
          WHERE (status NOT IN ('offered','expired','rejected','cancelled'))
      );
      CREATE UNIQUE INDEX booking_chain_agreed ON booking (chain_id) WHERE status NOT IN ('offered','expired','rejected','cancelled');
      CREATE UNIQUE INDEX booking_hold_seats ON booking (client_account_id, hold_seat) WHERE status = 'held' AND coalesce(series_no, 1) = 1;
      CREATE UNIQUE INDEX booking_one_hold_here ON booking (client_account_id, psychologist_id) WHERE status = 'held' AND coalesce(series_no, 1) = 1;
      CREATE INDEX booking_keep_until_due ON booking (keep_until) WHERE status IN ('offered','held');
      CREATE INDEX booking_decide_until_due ON booking (decide_until) WHERE status = 'requested';
      CREATE INDEX booking_outcome_due ON booking (outcome_closes_at) WHERE outcome_closed_at IS NULL AND outcome_closes_at IS NOT NULL;
      CREATE INDEX booking_psychologist_starts ON booking (psychologist_id, starts_at) WHERE status NOT IN ('expired','rejected','cancelled');
      CREATE INDEX booking_client_starts ON booking (client_account_id, starts_at);
      CREATE INDEX booking_created ON booking (created_at, id);

      CREATE TABLE booking_event (
        booking_id    uuid NOT NULL REFERENCES booking (id),
        version       integer NOT NULL,
        from_status   text NOT NULL,
        to_status     text NOT NULL,
        act           text NOT NULL,
        actor_kind    text NOT NULL CHECK (actor_kind IN ('client','psychologist','admin','system')),
        actor_id      uuid,
        reason_code   text,
        reason_sealed text,
        at            timestamptz NOT NULL,
        starts_at     timestamptz NOT NULL,
        ends_at       timestamptz NOT NULL,
        CONSTRAINT booking_event_version PRIMARY KEY (booking_id, version),
        CONSTRAINT booking_event_arrow FOREIGN KEY (from_status, to_status, act) REFERENCES booking_transition (from_status, to_status, act),
        CHECK ((actor_kind = 'system') = (actor_id IS NULL))
      );
      CREATE TRIGGER booking_event_append_only BEFORE UPDATE OR DELETE ON booking_event
        FOR EACH ROW EXECUTE FUNCTION refuse_change();
      CREATE TRIGGER booking_event_no_truncate BEFORE TRUNCATE ON booking_event
        FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
      CREATE TRIGGER booking_transition_append_only BEFORE UPDATE OR DELETE ON booking_transition
        FOR EACH ROW EXECUTE FUNCTION refuse_change();

      CREATE FUNCTION booking_keeps_count() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF TG_OP = 'INSERT' THEN
          NEW.version := 1;
          NEW.time_revision := 1;
          RETURN NEW;
        END IF;
        IF (NEW.id, NEW.chain_id, NEW.psychologist_id, NEW.client_account_id, NEW.care_person_id, NEW.service_id, NEW.terms_id, NEW.price)
           IS DISTINCT FROM
           (OLD.id, OLD.chain_id, OLD.psychologist_id, OLD.client_account_id, OLD.care_person_id, OLD.service_id, OLD.terms_id, OLD.price) THEN
          RAISE EXCEPTION 'who, what and under which terms a booking was made never changes' USING ERRCODE = 'check_violation', CONSTRAINT = 'booking_immutable';
        END IF;
        NEW.version := OLD.version + 1;
        NEW.time_revision := OLD.time_revision
          + CASE WHEN (NEW.starts_at, NEW.ends_at) IS DISTINCT FROM (OLD.starts_at, OLD.ends_at) THEN 1 ELSE 0 END;
        RETURN NEW;
      END $$;
      CREATE TRIGGER booking_keeps_count BEFORE INSERT OR UPDATE ON booking
        FOR EACH ROW EXECUTE FUNCTION booking_keeps_count();

      CREATE FUNCTION booking_has_history() RETURNS trigger LANGUAGE plpgsql AS $$
      DECLARE before text;
      BEGIN
        IF TG_OP = 'INSERT' THEN before := 'none'; ELSE before := OLD.status; END IF;
        IF NOT EXISTS (
          SELECT 1 FROM booking_event e
           WHERE e.booking_id = NEW.id AND e.version = NEW.version AND e.from_status = before AND e.to_status = NEW.status
             AND e.starts_at = NEW.starts_at AND e.ends_at = NEW.ends_at) THEN
          RAISE EXCEPTION 'booking % version % has no history row', NEW.id, NEW.version USING ERRCODE = 'check_violation', CONSTRAINT = 'booking_has_history';
        END IF;
        RETURN NULL;
      END $$;
      CREATE CONSTRAINT TRIGGER booking_has_history AFTER INSERT OR UPDATE ON booking
        DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION booking_has_history();

      GRANT SELECT ON booking_transition TO rp_app;
      GRANT SELECT, INSERT, UPDATE ON care, booking TO rp_app;
      GRANT SELECT, INSERT ON booking_event TO rp_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE booking_event, booking, care, booking_transition;
      DROP FUNCTION booking_has_history(), booking_keeps_count();
    `);
  }
}
