import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Keys of programs. The secret is nowhere, only its hash; a key that was revoked stays so. Whoever
 * sits holds: twenty seats an account, and no way to a twenty-first.
 */
export class Integrations1764000002900 implements MigrationInterface {
  readonly name = 'Integrations1764000002900';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE api_key (
        id           uuid PRIMARY KEY,
        account_id   uuid NOT NULL REFERENCES account (id),
        public_id    text NOT NULL CONSTRAINT api_key_public_id UNIQUE CHECK (public_id ~ '^[0-9A-Za-z]{16}$'),
        secret_hash  bytea NOT NULL CHECK (octet_length(secret_hash) = 32),
        name         text NOT NULL CHECK (length(name) BETWEEN 1 AND 60),
        scopes       text[] NOT NULL
                     CHECK (array_to_string(scopes, ' ') ~ '^[a-z-]+:[a-z-]+( [a-z-]+:[a-z-]+)*$'),
        seat         smallint CHECK (seat BETWEEN 1 AND 20),
        created_at   timestamptz NOT NULL,
        expires_at   timestamptz CHECK (expires_at > created_at),
        last_used_on date,
        revoked_at   timestamptz CHECK (revoked_at >= created_at),
        revoked_by   uuid REFERENCES account (id),
        CONSTRAINT api_key_revoked_by CHECK ((revoked_at IS NULL) = (revoked_by IS NULL)),
        CONSTRAINT api_key_seat_given_back CHECK (revoked_at IS NULL OR seat IS NULL),
        CONSTRAINT api_key_seat_taken CHECK (seat IS NOT NULL OR revoked_at IS NOT NULL OR expires_at IS NOT NULL),
        CONSTRAINT api_key_seats UNIQUE (account_id, seat)
      );
      CREATE INDEX api_key_newest ON api_key (account_id, created_at, id);

      CREATE FUNCTION api_key_stays_revoked() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF OLD.revoked_at IS NOT NULL AND NEW.revoked_at IS DISTINCT FROM OLD.revoked_at THEN
          RAISE EXCEPTION 'key % is revoked', OLD.id
            USING ERRCODE = 'check_violation', CONSTRAINT = 'api_key_stays_revoked';
        END IF;
        RETURN NEW;
      END $$;
      CREATE TRIGGER api_key_stays_revoked BEFORE UPDATE ON api_key
        FOR EACH ROW EXECUTE FUNCTION api_key_stays_revoked();

      CREATE UNLOGGED TABLE api_key_use (
        key_id uuid PRIMARY KEY REFERENCES api_key (id),
        minute timestamptz NOT NULL,
        used   integer NOT NULL CHECK (used > 0)
      ) WITH (fillfactor = 50);

      GRANT SELECT, INSERT ON api_key TO rp_app;
      GRANT UPDATE (seat, last_used_on, revoked_at, revoked_by) ON api_key TO rp_app;
      GRANT SELECT, INSERT, UPDATE ON api_key_use TO rp_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE api_key_use;
      DROP TABLE api_key;
      DROP FUNCTION api_key_stays_revoked();
    `);
  }
}
