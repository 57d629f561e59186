import type { MigrationInterface, QueryRunner } from 'typeorm';

/** One feed an account: whoever knows its address reads when the account's sessions are, so only a hash is kept. */
export class CalendarFeeds1764000004120 implements MigrationInterface {
  readonly name = 'CalendarFeeds1764000004120';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE calendar_feed (
        account_id   uuid PRIMARY KEY REFERENCES account (id),
        token_hash   bytea NOT NULL CONSTRAINT calendar_feed_token UNIQUE CHECK (octet_length(token_hash) = 32),
        created_at   timestamptz NOT NULL,
        last_read_on date
      );
      GRANT SELECT, INSERT, UPDATE, DELETE ON calendar_feed TO rp_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE calendar_feed;');
  }
}
