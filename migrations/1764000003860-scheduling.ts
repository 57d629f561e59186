import type { MigrationInterface, QueryRunner } from 'typeorm';

const CHANGES = [
  ['insert', 'NEW'],
  ['delete', 'OLD'],
] as const;

/**
 * Times taken from outside: calendars that psychologists subscribe to, and stretches they block
 * themselves. Nothing says what an event is called. The address of a calendar is a secret, sealed.
 * Whoever subscribes sits: five seats a psychologist, and no way to a sixth.
 */
export class Scheduling1764000003860 implements MigrationInterface {
  readonly name = 'Scheduling1764000003860';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE calendar_subscription (
        id              uuid PRIMARY KEY,
        psychologist_id uuid NOT NULL REFERENCES schedule (psychologist_id),
        seat            smallint NOT NULL CHECK (seat BETWEEN 1 AND 5),
        label           text NOT NULL CHECK (length(label) BETWEEN 1 AND 60),
        host            text NOT NULL CHECK (length(host) <= 253),
        address_sealed  text NOT NULL,
        all_day_counts  boolean NOT NULL,
        version         integer NOT NULL DEFAULT 1,
        created_at      timestamptz NOT NULL,
        due_at          timestamptz NOT NULL,
        claimed_until   timestamptz,
        tried_at        timestamptz,
        read_at         timestamptz,
        parsed_at       timestamptz,
        etag            text CHECK (length(etag) <= 200),
        last_modified   text CHECK (length(last_modified) <= 200),
        failures        integer NOT NULL DEFAULT 0 CHECK (failures >= 0),
        failure         text CHECK (failure ~ '^[a-z_]{1,40}$'),
        unread          integer NOT NULL DEFAULT 0 CHECK (unread >= 0),
        CONSTRAINT calendar_subscription_seats UNIQUE (psychologist_id, seat),
        CONSTRAINT calendar_subscription_whose UNIQUE (psychologist_id, id)
      );
      CREATE INDEX calendar_subscription_due ON calendar_subscription (due_at);

      CREATE TABLE busy_time (
        id              uuid PRIMARY KEY,
        psychologist_id uuid NOT NULL REFERENCES schedule (psychologist_id),
        subscription_id uuid,
        starts_at       timestamptz NOT NULL,
        ends_at         timestamptz NOT NULL,
        CONSTRAINT busy_time_lasts CHECK (starts_at < ends_at),
        CONSTRAINT busy_time_of_calendar FOREIGN KEY (psychologist_id, subscription_id)
          REFERENCES calendar_subscription (psychologist_id, id) ON DELETE CASCADE
      );
      CREATE INDEX busy_time_of_psychologist ON busy_time (psychologist_id, ends_at, starts_at);
      CREATE INDEX busy_time_of_subscription ON busy_time (subscription_id) WHERE subscription_id IS NOT NULL;

      GRANT SELECT, INSERT, UPDATE, DELETE ON calendar_subscription TO rp_app;
      GRANT SELECT, INSERT, DELETE ON busy_time TO rp_app;
    `);
    for (const [change, rows] of CHANGES) {
      await runner.query(`
        CREATE TRIGGER busy_time_opens_by_${change} AFTER ${change} ON busy_time
          REFERENCING ${rows} TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION psychologist_opens_otherwise();
      `);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE busy_time, calendar_subscription;`);
  }
}
