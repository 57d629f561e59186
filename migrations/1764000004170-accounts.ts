import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * From the 18th birthday on a record waits to be claimed by whom it is about: with a code from a
 * psychologist who knows them, and their date of birth. One function, which belongs to the owner of
 * the tables, hands it over; nothing else may.
 */
export class Accounts1764000004170 implements MigrationInterface {
  readonly name = 'Accounts1764000004170';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE record_claim (
        care_person_id uuid PRIMARY KEY REFERENCES care_person (id),
        code_hash      bytea NOT NULL CONSTRAINT record_claim_code UNIQUE CHECK (octet_length(code_hash) = 32),
        given_by       uuid NOT NULL REFERENCES account (id),
        given_at       timestamptz NOT NULL,
        expires_at     timestamptz NOT NULL CHECK (expires_at > given_at),
        claimed_at     timestamptz CHECK (claimed_at < expires_at)
      );
      CREATE INDEX record_claim_given_by ON record_claim (given_by);
      GRANT SELECT, INSERT ON record_claim TO rp_app;
      GRANT UPDATE (code_hash, given_by, given_at, expires_at) ON record_claim TO rp_app;

      CREATE FUNCTION claim_record(code bytea, born date, claimant uuid, at timestamptz) RETURNS uuid
      LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
      DECLARE person uuid;
      BEGIN
        SELECT p.id INTO person FROM record_claim c JOIN care_person p ON p.id = c.care_person_id
         WHERE c.code_hash = code AND c.claimed_at IS NULL AND c.expires_at > at AND c.given_by <> claimant
           AND p.born_on = born AND p.guardian_account_id <> claimant AND age_at(p.born_on, at) >= 18
           FOR UPDATE;
        IF person IS NULL THEN RETURN NULL; END IF;
        DELETE FROM care_person WHERE account_id = claimant;
        UPDATE care_person SET account_id = claimant, guardian_account_id = NULL, name = NULL, relationship = NULL,
               seat = NULL, version = version + 1 WHERE id = person;
        UPDATE record_claim SET claimed_at = at WHERE care_person_id = person;
        RETURN person;
      END $$;
      REVOKE EXECUTE ON FUNCTION claim_record(bytea, date, uuid, timestamptz) FROM PUBLIC;
      GRANT EXECUTE ON FUNCTION claim_record(bytea, date, uuid, timestamptz) TO rp_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP FUNCTION claim_record(bytea, date, uuid, timestamptz);
      DROP TABLE record_claim;
    `);
  }
}
