import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What clients say of completed sessions: one review a booking, by its client. */
export class Reviews1764000002100 implements MigrationInterface {
  readonly name = 'Reviews1764000002100';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE review (
        id                uuid PRIMARY KEY,
        booking_id        uuid NOT NULL CONSTRAINT review_once UNIQUE REFERENCES booking (id),
        psychologist_id   uuid NOT NULL REFERENCES psychologist (id),
        client_account_id uuid NOT NULL REFERENCES account (id),
        rating            smallint NOT NULL CHECK (rating BETWEEN 1 AND 5),
        text              text CHECK (length(text) BETWEEN 1 AND 2000),
        status            text NOT NULL CHECK (status IN ('published','hidden','withdrawn')),
        version           integer NOT NULL DEFAULT 1,
        created_at        timestamptz NOT NULL,
        edited_at         timestamptz,
        reply             text CHECK (length(reply) BETWEEN 1 AND 2000),
        replied_at        timestamptz,
        CHECK ((reply IS NULL) = (replied_at IS NULL)),
        CONSTRAINT review_withdrawn_is_empty CHECK (status <> 'withdrawn' OR (text IS NULL AND reply IS NULL))
      );
      CREATE INDEX review_shown ON review (psychologist_id, created_at DESC, id DESC) WHERE status = 'published';
      CREATE INDEX review_created ON review (created_at, id);

      CREATE FUNCTION review_of_completed_session() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF NOT EXISTS (
          SELECT 1 FROM booking b
           WHERE b.id = NEW.booking_id AND b.status = 'completed'
             AND b.client_account_id = NEW.client_account_id AND b.psychologist_id = NEW.psychologist_id
             FOR SHARE) THEN
          RAISE EXCEPTION 'a review is of a completed session, by its client' USING ERRCODE = 'check_violation', CONSTRAINT = 'review_of_completed_session';
        END IF;
        RETURN NEW;
      END $$;
      CREATE TRIGGER review_of_completed_session BEFORE INSERT OR UPDATE OF booking_id, client_account_id, psychologist_id ON review
        FOR EACH ROW EXECUTE FUNCTION review_of_completed_session();

      CREATE TABLE review_report (
        id            uuid PRIMARY KEY,
        review_id     uuid NOT NULL REFERENCES review (id),
        by_account_id uuid NOT NULL REFERENCES account (id),
        reason        text NOT NULL CHECK (reason IN ('personal_data','insult','not_about_session','other')),
        words         text CHECK (length(words) BETWEEN 1 AND 500),
        at            timestamptz NOT NULL,
        settled_at    timestamptz
      );
      CREATE UNIQUE INDEX review_report_once ON review_report (review_id, by_account_id) WHERE settled_at IS NULL;

      CREATE TABLE review_verdict (
        id            uuid PRIMARY KEY,
        review_id     uuid NOT NULL REFERENCES review (id),
        by_account_id uuid NOT NULL REFERENCES account (id),
        verdict       text NOT NULL CHECK (verdict IN ('hide','restore','keep')),
        reason        text NOT NULL CHECK (length(reason) BETWEEN 3 AND 500),
        at            timestamptz NOT NULL
      );
      CREATE INDEX review_verdict_of ON review_verdict (review_id, at);
      CREATE TRIGGER review_verdict_append_only BEFORE UPDATE OR DELETE ON review_verdict
        FOR EACH ROW EXECUTE FUNCTION refuse_change();
      CREATE TRIGGER review_verdict_no_truncate BEFORE TRUNCATE ON review_verdict
        FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

      GRANT SELECT, INSERT, UPDATE ON review, review_report TO rp_app;
      GRANT SELECT, INSERT ON review_verdict TO rp_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE review_verdict, review_report, review;
      DROP FUNCTION review_of_completed_session();
    `);
  }
}
