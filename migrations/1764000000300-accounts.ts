import type { MigrationInterface, QueryRunner } from 'typeorm';

/** People who log in, their sessions and consents, and the persons a session can be about. */
export class Accounts1764000000300 implements MigrationInterface {
  readonly name = 'Accounts1764000000300';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE account (
        id                uuid PRIMARY KEY,
        email             text NOT NULL CHECK (email = lower(email) AND length(email) <= 254),
        email_verified_at timestamptz,
        phone             text CHECK (phone ~ '^\\+[1-9][0-9]{6,14}$'),
        password_hash     text NOT NULL,
        name              text NOT NULL CHECK (length(name) BETWEEN 1 AND 120),
        time_zone         text NOT NULL,
        language          text NOT NULL CHECK (language IN ('id','en')),
        suspended_at      timestamptz,
        terms_accepted_at timestamptz NOT NULL,
        created_at        timestamptz NOT NULL,
        version           integer NOT NULL DEFAULT 1
      );
      CREATE UNIQUE INDEX account_verified_email ON account (email) WHERE email_verified_at IS NOT NULL;
      CREATE INDEX account_email ON account (email, created_at DESC);
      CREATE INDEX account_phone ON account (phone, created_at DESC) WHERE phone IS NOT NULL;

      CREATE TABLE account_role (
        account_id uuid NOT NULL REFERENCES account (id),
        role       text NOT NULL CHECK (role IN ('client','psychologist','admin')),
        CONSTRAINT account_role_once PRIMARY KEY (account_id, role)
      );

      CREATE TABLE session (
        token_hash   bytea PRIMARY KEY CHECK (length(token_hash) = 32),
        account_id   uuid NOT NULL REFERENCES account (id),
        created_at   timestamptz NOT NULL,
        last_seen_at timestamptz NOT NULL,
        expires_at   timestamptz NOT NULL,
        revoked_at   timestamptz,
        user_agent   text
      );
      CREATE INDEX session_account ON session (account_id);
      CREATE INDEX session_expiry ON session (expires_at);

      CREATE TABLE login_failure (
        id           uuid PRIMARY KEY,
        subject_hash text NOT NULL,
        address_hash text NOT NULL,
        at           timestamptz NOT NULL
      );
      CREATE INDEX login_failure_recent ON login_failure (subject_hash, address_hash, at DESC);
      CREATE INDEX login_failure_age ON login_failure (at);

      CREATE TABLE consent_receipt (
        id           uuid PRIMARY KEY,
        account_id   uuid NOT NULL REFERENCES account (id),
        kind         text NOT NULL CHECK (kind IN ('terms','privacy','health_data')),
        text_version text NOT NULL,
        given_at     timestamptz NOT NULL,
        withdrawn_at timestamptz CHECK (withdrawn_at >= given_at)
      );
      CREATE UNIQUE INDEX consent_in_force ON consent_receipt (account_id, kind, text_version) WHERE withdrawn_at IS NULL;

      CREATE TABLE care_person (
        id                  uuid PRIMARY KEY,
        account_id          uuid CONSTRAINT care_person_account UNIQUE REFERENCES account (id),
        guardian_account_id uuid REFERENCES account (id),
        born_on             date,
        CHECK ((account_id IS NULL) <> (guardian_account_id IS NULL))
      );
      CREATE INDEX care_person_guardian ON care_person (guardian_account_id) WHERE guardian_account_id IS NOT NULL;

      CREATE VIEW account_view AS SELECT id, name, time_zone, language FROM account;

      GRANT SELECT ON account_view TO rp_app;
      GRANT SELECT, INSERT, UPDATE ON account, session, consent_receipt, care_person TO rp_app;
      GRANT SELECT, INSERT, DELETE ON account_role, login_failure TO rp_app;
      GRANT DELETE ON session TO rp_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      `DROP VIEW account_view; DROP TABLE care_person, consent_receipt, login_failure, session, account_role, account;`,
    );
  }
}
