import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Messages owed: one row per booking, revision of its time, kind, channel and recipient. */
export class Notifications1764000000900 implements MigrationInterface {
  readonly name = 'Notifications1764000000900';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE message_owed (
        id            uuid PRIMARY KEY,
        about_kind    text NOT NULL CHECK (about_kind IN ('booking','refund','event')),
        about_id      uuid NOT NULL,
        revision      integer NOT NULL,
        kind          text NOT NULL,
        channel       text NOT NULL CHECK (channel IN ('email')),
        recipient_id  uuid NOT NULL REFERENCES account (id),
        booking_id    uuid,
        amount        bigint CHECK (amount > 0),
        due_at        timestamptz NOT NULL,
        useless_at    timestamptz,
        status        text NOT NULL CHECK (status IN ('owed','claimed','sent','unknown','delivered','failed','dropped')),
        reason        text,
        provider_ref  text,
        attempts      integer NOT NULL DEFAULT 0,
        claimed_until timestamptz,
        retry_at      timestamptz,
        created_at    timestamptz NOT NULL,
        sent_at       timestamptz,
        CHECK ((status = 'claimed') = (claimed_until IS NOT NULL)),
        CHECK ((status IN ('sent','delivered')) = (sent_at IS NOT NULL)),
        CONSTRAINT message_once UNIQUE (about_kind, about_id, revision, kind, channel, recipient_id)
      );
      CREATE INDEX message_due ON message_owed (due_at) WHERE status = 'owed';
      CREATE INDEX message_of_booking ON message_owed (booking_id);
      CREATE INDEX message_claimed ON message_owed (claimed_until) WHERE status = 'claimed';

      GRANT SELECT, INSERT, UPDATE ON message_owed TO rp_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE message_owed;`);
  }
}
