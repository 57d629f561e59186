import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What every module leans on: append-only tables, the outbox, the inbox, idempotency and the demo's clock. */
export class Platform1764000000100 implements MigrationInterface {
  readonly name = 'Platform1764000000100';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE EXTENSION IF NOT EXISTS btree_gist;

      CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'insufficient_privilege';
      END $$;

      CREATE TABLE outbox (
        id           uuid PRIMARY KEY,
        type         text NOT NULL,
        aggregate_id uuid NOT NULL,
        payload      jsonb NOT NULL,
        dedupe_key   text NOT NULL CONSTRAINT outbox_dedupe UNIQUE,
        created_at   timestamptz NOT NULL,
        available_at timestamptz NOT NULL,
        locked_until timestamptz,
        attempts     integer NOT NULL DEFAULT 0,
        last_error   text,
        done_at      timestamptz,
        dead_at      timestamptz
      );
      CREATE INDEX outbox_waiting ON outbox (available_at, id) WHERE done_at IS NULL AND dead_at IS NULL;

      CREATE TABLE provider_message (
        id          uuid PRIMARY KEY,
        provider    text NOT NULL,
        dedupe_key  text NOT NULL,
        raw         text NOT NULL,
        received_at timestamptz NOT NULL,
        CONSTRAINT provider_message_once UNIQUE (provider, dedupe_key)
      );
      CREATE TRIGGER provider_message_append_only BEFORE UPDATE OR DELETE ON provider_message
        FOR EACH ROW EXECUTE FUNCTION refuse_change();
      CREATE TRIGGER provider_message_no_truncate BEFORE TRUNCATE ON provider_message
        FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

      CREATE TABLE idempotency (
        actor        text NOT NULL,
        route        text NOT NULL,
        key          text NOT NULL CHECK (length(key) BETWEEN 1 AND 255),
        request_hash text NOT NULL,
        status       integer,
        body         jsonb,
        at           timestamptz NOT NULL,
        CONSTRAINT idempotency_key PRIMARY KEY (actor, route, key)
      );

      CREATE TABLE demo_clock (
        only_row  boolean PRIMARY KEY DEFAULT true CHECK (only_row),
        offset_ms bigint NOT NULL CHECK (offset_ms >= 0)
      );
      CREATE FUNCTION demo_clock_forward_only() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF NEW.offset_ms < OLD.offset_ms THEN RAISE EXCEPTION 'the clock moves forward only' USING ERRCODE = 'check_violation'; END IF;
        RETURN NEW;
      END $$;
      CREATE TRIGGER demo_clock_forward_only BEFORE UPDATE ON demo_clock
        FOR EACH ROW EXECUTE FUNCTION demo_clock_forward_only();

      GRANT SELECT, INSERT, UPDATE, DELETE ON outbox, idempotency TO rp_app;
      GRANT SELECT, INSERT ON provider_message TO rp_app;
      GRANT SELECT, INSERT, UPDATE ON demo_clock TO rp_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE demo_clock, idempotency, provider_message, outbox;
      DROP FUNCTION demo_clock_forward_only(), refuse_change();
    `);
  }
}
