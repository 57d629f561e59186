import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A telephone number is somebody's once a code that was sent there was typed in, and of nobody else
 * from then on; numbers from before are unproven. A session's token is followed by another from time
 * to time, and the ones before are remembered so that a copy of one is noticed.
 */
export class Accounts1764000003800 implements MigrationInterface {
  readonly name = 'Accounts1764000003800';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(NUMBERS);
    await runner.query(TOKENS);
    await runner.query(`
      ALTER TABLE account_letter DROP CONSTRAINT account_letter_kind_check;
      ALTER TABLE account_letter ADD CONSTRAINT account_letter_kind_check CHECK (kind IN
        ('email_proof','password_reset','password_changed','email_changing','email_changed',
         'phone_changed','new_device','session_copied'));
    `);
  }

  /** Numbers stay; that they were proven is forgotten. */
  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DELETE FROM account_letter WHERE kind = 'session_copied';
      ALTER TABLE account_letter DROP CONSTRAINT account_letter_kind_check;
      ALTER TABLE account_letter ADD CONSTRAINT account_letter_kind_check CHECK (kind IN
        ('email_proof','password_reset','password_changed','email_changing','email_changed',
         'phone_changed','new_device'));
      DROP TABLE spent_token;
      ALTER TABLE session DROP CONSTRAINT session_successor, DROP COLUMN next_hash,
        DROP COLUMN next_at, DROP COLUMN token_at;
      DROP TABLE phone_proof;
      DROP INDEX account_verified_phone;
      ALTER TABLE account DROP CONSTRAINT account_phone_proven, DROP COLUMN phone_verified_at;
    `);
  }
}

/** `code_hash` is empty until the message is written: what waits to be sent opens nothing. */
const NUMBERS = `
  ALTER TABLE account ADD COLUMN phone_verified_at timestamptz,
    ADD CONSTRAINT account_phone_proven CHECK (phone_verified_at IS NULL OR phone IS NOT NULL);
  CREATE UNIQUE INDEX account_verified_phone ON account (phone) WHERE phone_verified_at IS NOT NULL;

  CREATE TABLE phone_proof (
    id         uuid PRIMARY KEY,
    account_id uuid NOT NULL REFERENCES account (id),
    phone      text NOT NULL CHECK (phone ~ '^\\+[1-9][0-9]{6,14}$'),
    code_hash  bytea CHECK (length(code_hash) = 32),
    expires_at timestamptz,
    tries      integer NOT NULL DEFAULT 0 CHECK (tries BETWEEN 0 AND 5),
    closed_at  timestamptz,
    made_at    timestamptz NOT NULL,
    CHECK ((code_hash IS NULL) = (expires_at IS NULL))
  );
  CREATE UNIQUE INDEX phone_proof_open ON phone_proof (account_id) WHERE closed_at IS NULL;
  CREATE INDEX phone_proof_age ON phone_proof (made_at);
  GRANT SELECT, INSERT, UPDATE, DELETE ON phone_proof TO rp_app;`;

/** `next_hash`: a token that was given out and not yet come back; `token_at`: since when the present one is it. */
const TOKENS = `
  ALTER TABLE session
    ADD COLUMN token_at  timestamptz,
    ADD COLUMN next_hash bytea CONSTRAINT session_next UNIQUE CHECK (length(next_hash) = 32),
    ADD COLUMN next_at   timestamptz,
    ADD CONSTRAINT session_successor CHECK ((next_hash IS NULL) = (next_at IS NULL));

  CREATE TABLE spent_token (
    token_hash bytea PRIMARY KEY CHECK (length(token_hash) = 32),
    session_id uuid NOT NULL REFERENCES session (id) ON DELETE CASCADE,
    spent_at   timestamptz NOT NULL
  );
  CREATE INDEX spent_token_session ON spent_token (session_id);
  GRANT SELECT, INSERT ON spent_token TO rp_app;`;
