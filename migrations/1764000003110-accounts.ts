import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How an admin comes into the house: by the invitation of a superadmin, and by no other way. */
export class Accounts1764000003110 implements MigrationInterface {
  readonly name = 'Accounts1764000003110';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE admin_invitation (
        id            uuid PRIMARY KEY,
        email         text NOT NULL CHECK (email = lower(email) AND length(email) <= 254),
        duties        text[] NOT NULL CHECK (duties <@ ARRAY
          ['verification','finance','support','content','safety','audit','superadmin']),
        language      text NOT NULL CHECK (language IN ('id','en')),
        by_account_id uuid NOT NULL REFERENCES account (id),
        invited_at    timestamptz NOT NULL,
        expires_at    timestamptz NOT NULL CHECK (expires_at > invited_at),
        ended_at      timestamptz,
        outcome       text CHECK (outcome IN ('accepted','withdrawn','replaced')),
        account_id    uuid REFERENCES account (id),
        CHECK ((ended_at IS NULL) = (outcome IS NULL)),
        CHECK ((account_id IS NOT NULL) = (outcome IS NOT DISTINCT FROM 'accepted'))
      );
      CREATE UNIQUE INDEX admin_invitation_open ON admin_invitation (email) WHERE outcome IS NULL;
      CREATE INDEX admin_invitation_newest ON admin_invitation (invited_at DESC);

      GRANT SELECT, INSERT ON admin_invitation TO rp_app;
      GRANT UPDATE (ended_at, outcome, account_id) ON admin_invitation TO rp_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE admin_invitation;');
  }
}
