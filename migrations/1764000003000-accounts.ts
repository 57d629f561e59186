import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What registering and logging in need beside a password: letters with links that open once,
 * browsers an account has been signed in with, and limits that hold over all processes.
 */
export class Accounts1764000003000 implements MigrationInterface {
  readonly name = 'Accounts1764000003000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(LETTERS);
    await runner.query(DEVICES);
    await runner.query(`
      CREATE TABLE throttle (
        key     text PRIMARY KEY,
        full_at timestamptz NOT NULL
      );
      CREATE INDEX throttle_full ON throttle (full_at);
      GRANT SELECT, INSERT, UPDATE, DELETE ON throttle TO rp_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE throttle, known_device, password_wish, account_letter;
      ALTER TABLE session DROP COLUMN id, DROP COLUMN network, DROP COLUMN device_hash;
    `);
  }
}

/** `closed_at`: its link was used, or something else made it worthless. */
const LETTERS = `
  CREATE TABLE account_letter (
    id         uuid PRIMARY KEY,
    account_id uuid NOT NULL REFERENCES account (id),
    kind       text NOT NULL CHECK (kind IN
      ('email_proof','password_reset','password_changed','email_changing','email_changed',
       'phone_changed','new_device')),
    email      text NOT NULL CHECK (email = lower(email) AND length(email) <= 254),
    device     text CHECK (length(device) <= 120),
    token_hash bytea CONSTRAINT account_letter_token UNIQUE CHECK (length(token_hash) = 32),
    expires_at timestamptz,
    closed_at  timestamptz,
    made_at    timestamptz NOT NULL,
    CHECK ((token_hash IS NULL) = (expires_at IS NULL))
  );
  CREATE INDEX account_letter_account ON account_letter (account_id, kind, made_at DESC);
  CREATE INDEX account_letter_age ON account_letter (made_at);

  CREATE TABLE password_wish (
    id      uuid PRIMARY KEY,
    email   text NOT NULL CHECK (length(email) <= 254),
    made_at timestamptz NOT NULL
  );
  CREATE INDEX password_wish_age ON password_wish (made_at);

  GRANT SELECT, INSERT, UPDATE, DELETE ON account_letter TO rp_app;
  GRANT SELECT, INSERT, DELETE ON password_wish TO rp_app;`;

/** A browser that several people share has one token and a row for each of them. */
const DEVICES = `
  CREATE TABLE known_device (
    token_hash   bytea NOT NULL CHECK (length(token_hash) = 32),
    account_id   uuid NOT NULL REFERENCES account (id),
    first_at     timestamptz NOT NULL,
    last_at      timestamptz NOT NULL,
    forgotten_at timestamptz,
    CONSTRAINT known_device_once PRIMARY KEY (token_hash, account_id)
  );
  CREATE INDEX known_device_account ON known_device (account_id);
  CREATE INDEX known_device_age ON known_device (last_at);

  ALTER TABLE session
    ADD COLUMN id          uuid NOT NULL DEFAULT gen_random_uuid() CONSTRAINT session_id UNIQUE,
    ADD COLUMN network     text CHECK (length(network) <= 50),
    ADD COLUMN device_hash bytea CHECK (length(device_hash) = 32);

  GRANT SELECT, INSERT, UPDATE, DELETE ON known_device TO rp_app;`;
