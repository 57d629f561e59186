import type { MigrationInterface, QueryRunner } from 'typeorm';

/** WhatsApp beside email: its consent, what people want by which way, and how far a message got. */
export class WhatsApp1764000001000 implements MigrationInterface {
  readonly name = 'WhatsApp1764000001000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE consent_receipt DROP CONSTRAINT consent_receipt_kind_check;
      ALTER TABLE consent_receipt ADD CONSTRAINT consent_receipt_kind_check
        CHECK (kind IN ('terms','privacy','health_data','whatsapp'));

      CREATE TABLE message_preference (
        account_id         uuid PRIMARY KEY REFERENCES account (id),
        email_reminders    boolean NOT NULL,
        whatsapp_news      boolean NOT NULL,
        whatsapp_reminders boolean NOT NULL,
        changed_at         timestamptz NOT NULL
      );
      GRANT SELECT, INSERT, UPDATE ON message_preference TO rp_app;

      ALTER TABLE message_owed DROP CONSTRAINT message_owed_channel_check;
      ALTER TABLE message_owed ADD CONSTRAINT message_owed_channel_check
        CHECK (channel IN ('email','whatsapp'));
      ALTER TABLE message_owed DROP CONSTRAINT message_owed_status_check;
      ALTER TABLE message_owed ADD CONSTRAINT message_owed_status_check
        CHECK (status IN ('owed','claimed','sent','unknown','delivered','read','failed','dropped'));
      ALTER TABLE message_owed DROP CONSTRAINT message_owed_check1;
      ALTER TABLE message_owed ADD CONSTRAINT message_owed_sent_at
        CHECK (CASE WHEN status IN ('sent','delivered','read') THEN sent_at IS NOT NULL
                    ELSE sent_at IS NULL OR status = 'failed' END);
      ALTER TABLE message_owed ADD COLUMN stands_in boolean NOT NULL DEFAULT false
        CONSTRAINT message_owed_stands_in CHECK (NOT stands_in OR channel = 'email');
      CREATE INDEX message_of_provider ON message_owed (provider_ref) WHERE channel = 'whatsapp';
      CREATE INDEX message_of_recipient ON message_owed (recipient_id) WHERE channel = 'whatsapp';
    `);
  }

  /** What WhatsApp alone could say is forgotten: its messages, preferences and consents. */
  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP INDEX message_of_recipient, message_of_provider;
      DELETE FROM message_owed WHERE channel = 'whatsapp';
      ALTER TABLE message_owed DROP COLUMN stands_in;
      ALTER TABLE message_owed DROP CONSTRAINT message_owed_sent_at;
      ALTER TABLE message_owed ADD CONSTRAINT message_owed_check1
        CHECK ((status IN ('sent','delivered')) = (sent_at IS NOT NULL));
      ALTER TABLE message_owed DROP CONSTRAINT message_owed_status_check;
      ALTER TABLE message_owed ADD CONSTRAINT message_owed_status_check
        CHECK (status IN ('owed','claimed','sent','unknown','delivered','failed','dropped'));
      ALTER TABLE message_owed DROP CONSTRAINT message_owed_channel_check;
      ALTER TABLE message_owed ADD CONSTRAINT message_owed_channel_check CHECK (channel IN ('email'));

      DROP TABLE message_preference;

      DELETE FROM consent_receipt WHERE kind = 'whatsapp';
      ALTER TABLE consent_receipt DROP CONSTRAINT consent_receipt_kind_check;
      ALTER TABLE consent_receipt ADD CONSTRAINT consent_receipt_kind_check
        CHECK (kind IN ('terms','privacy','health_data'));
    `);
  }
}
