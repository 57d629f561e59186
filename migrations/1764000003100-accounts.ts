import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Second factors: what somebody proves beside, or instead of, a password; the way in while only the
 * password has been given; and the way back for who has lost what they prove with.
 */
export class Accounts1764000003100 implements MigrationInterface {
  readonly name = 'Accounts1764000003100';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(FACTORS);
    await runner.query(LOG_INS);
    await runner.query(RESETS);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE factor_reset, wrong_code, pending_log_in, passkey_challenge, passkey, recovery_code,
        recovery_set, totp_enrolment, totp_factor;
      ALTER TABLE session DROP COLUMN fresh_until;
    `);
  }
}

/** `last_step` is the newest time step a code was taken of: an older one, or the same, is not taken again. */
const FACTORS = `
  CREATE TABLE totp_factor (
    account_id uuid PRIMARY KEY REFERENCES account (id),
    secret     text NOT NULL CHECK (secret LIKE 'v%.%'),
    last_step  bigint NOT NULL CHECK (last_step >= 0),
    added_at   timestamptz NOT NULL
  );
  CREATE TABLE totp_enrolment (
    account_id uuid PRIMARY KEY REFERENCES account (id),
    secret     text NOT NULL CHECK (secret LIKE 'v%.%'),
    expires_at timestamptz NOT NULL
  );

  CREATE TABLE recovery_set (
    account_id uuid PRIMARY KEY REFERENCES account (id),
    salt       bytea NOT NULL CHECK (length(salt) = 16),
    made_at    timestamptz NOT NULL
  );
  CREATE TABLE recovery_code (
    account_id uuid NOT NULL REFERENCES recovery_set (account_id) ON DELETE CASCADE,
    code_hash  bytea NOT NULL CHECK (length(code_hash) = 32),
    used_at    timestamptz,
    CONSTRAINT recovery_code_once PRIMARY KEY (account_id, code_hash)
  );

  CREATE TABLE passkey (
    id            uuid PRIMARY KEY,
    account_id    uuid NOT NULL REFERENCES account (id),
    credential_id text NOT NULL CONSTRAINT passkey_credential UNIQUE CHECK (length(credential_id) BETWEEN 1 AND 1400),
    public_key    bytea NOT NULL,
    counter       bigint NOT NULL CHECK (counter >= 0),
    transports    text[] NOT NULL,
    is_synced     boolean NOT NULL,
    is_backed_up  boolean NOT NULL,
    name          text NOT NULL CHECK (length(name) BETWEEN 1 AND 60),
    added_at      timestamptz NOT NULL,
    last_used_at  timestamptz
  );
  CREATE INDEX passkey_account ON passkey (account_id);
  CREATE TABLE passkey_challenge (
    challenge_hash bytea PRIMARY KEY CHECK (length(challenge_hash) = 32),
    account_id     uuid REFERENCES account (id),
    expires_at     timestamptz NOT NULL
  );
  COMMENT ON COLUMN passkey_challenge.account_id IS 'Who registers a passkey; null where one proves with it';
  CREATE INDEX passkey_challenge_expiry ON passkey_challenge (expires_at);

  GRANT SELECT, INSERT, UPDATE, DELETE ON totp_factor, totp_enrolment, recovery_set, passkey TO rp_app;
  GRANT SELECT, INSERT, UPDATE ON recovery_code TO rp_app;
  GRANT SELECT, INSERT, DELETE ON passkey_challenge TO rp_app;`;

const LOG_INS = `
  ALTER TABLE session ADD COLUMN fresh_until timestamptz;

  CREATE TABLE pending_log_in (
    token_hash  bytea PRIMARY KEY CHECK (length(token_hash) = 32),
    account_id  uuid NOT NULL REFERENCES account (id),
    expires_at  timestamptz NOT NULL,
    wrong_count integer NOT NULL DEFAULT 0 CHECK (wrong_count BETWEEN 0 AND 5)
  );
  CREATE INDEX pending_log_in_account ON pending_log_in (account_id);
  CREATE INDEX pending_log_in_expiry ON pending_log_in (expires_at);
  CREATE TABLE wrong_code (
    id         uuid PRIMARY KEY,
    account_id uuid NOT NULL REFERENCES account (id),
    at         timestamptz NOT NULL
  );
  CREATE INDEX wrong_code_recent ON wrong_code (account_id, at DESC);

  GRANT SELECT, INSERT, UPDATE, DELETE ON pending_log_in TO rp_app;
  GRANT SELECT, INSERT, DELETE ON wrong_code TO rp_app;`;

const RESETS = `
  CREATE TABLE factor_reset (
    id            uuid PRIMARY KEY,
    account_id    uuid NOT NULL REFERENCES account (id),
    by_account_id uuid NOT NULL REFERENCES account (id),
    reason        text NOT NULL CHECK (length(reason) BETWEEN 3 AND 500),
    started_at    timestamptz NOT NULL,
    expires_at    timestamptz NOT NULL CHECK (expires_at > started_at),
    ended_at      timestamptz,
    outcome       text CHECK (outcome IN ('used','stopped','replaced')),
    CONSTRAINT factor_reset_by_another CHECK (by_account_id <> account_id),
    CHECK ((ended_at IS NULL) = (outcome IS NULL))
  );
  CREATE UNIQUE INDEX factor_reset_open ON factor_reset (account_id) WHERE outcome IS NULL;

  GRANT SELECT, INSERT ON factor_reset TO rp_app;
  GRANT UPDATE (ended_at, outcome) ON factor_reset TO rp_app;`;
