import type { MigrationInterface, QueryRunner } from 'typeorm';

const ALWAYS = 'true';
/** The bank's day is Jakarta's; on the day of the suspension itself nobody can tell which came first. */
const UNLESS_MOVED_BEFORE = `NOT (NEW.status = 'done' AND NEW.paid_on <= (since AT TIME ZONE 'Asia/Jakarta')::date)`;

/** Money the bank moved before its payee was suspended is written down; none moves afterwards. */
export class Payments1764000003951 implements MigrationInterface {
  readonly name = 'Payments1764000003951';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(heeding('o.closed_since', UNLESS_MOVED_BEFORE));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(heeding('NULL', ALWAYS));
  }
}

/** @param refused may read `since`. */
function heeding(since: string, refused: string): string {
  return `
    CREATE OR REPLACE FUNCTION payout_heeds_suspension() RETURNS trigger LANGUAGE plpgsql AS $$
    DECLARE payee uuid; since timestamptz;
    BEGIN
      SELECT p.account_id INTO payee FROM psychologist_view p WHERE p.id = NEW.psychologist_id;
      PERFORM pg_advisory_xact_lock_shared(hashtextextended(payee::text, 53));
      SELECT ${since} INTO since FROM account_openness_view o WHERE o.account_id = payee AND o.is_closed;
      IF FOUND AND ${refused} THEN
        RAISE EXCEPTION 'the balance is frozen' USING ERRCODE = 'check_violation', CONSTRAINT = 'payout_frozen';
      END IF;
      RETURN NEW;
    END $$;`;
}
