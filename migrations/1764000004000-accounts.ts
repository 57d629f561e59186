import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Children: a person in care whom a guardian stands for, until the day on which they turn 18 where
 * Jakarta's clocks are. Who was born on 29 February has their birthday on 1 March.
 */
export class Accounts1764000004000 implements MigrationInterface {
  readonly name = 'Accounts1764000004000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE FUNCTION age_at(born date, at timestamptz) RETURNS integer LANGUAGE sql IMMUTABLE AS $$
        SELECT extract(year FROM age((at AT TIME ZONE 'Asia/Jakarta')::date::timestamp, born::timestamp))::integer $$;

      ALTER TABLE care_person
        ADD COLUMN name         text CHECK (length(name) BETWEEN 1 AND 120),
        ADD COLUMN relationship text CHECK (relationship IN ('parent','guardian')),
        ADD COLUMN seat         smallint CHECK (seat BETWEEN 1 AND 8),
        ADD COLUMN version      integer NOT NULL DEFAULT 1,
        ADD CONSTRAINT care_person_child
          CHECK (num_nonnulls(name, relationship, seat) = CASE WHEN guardian_account_id IS NULL THEN 0 ELSE 3 END
             AND (guardian_account_id IS NULL OR born_on IS NOT NULL)),
        ADD CONSTRAINT care_person_seat UNIQUE (guardian_account_id, seat);
      DROP INDEX care_person_guardian;
      REVOKE UPDATE ON care_person FROM rp_app;
      GRANT UPDATE (name, relationship, version) ON care_person TO rp_app;
      GRANT DELETE ON care_person TO rp_app;

      CREATE VIEW care_person_view AS
        SELECT p.id, p.guardian_account_id IS NOT NULL AS is_child, coalesce(p.name, a.name) AS name, p.born_on
          FROM care_person p LEFT JOIN account a ON a.id = p.account_id;
      GRANT SELECT ON care_person_view TO rp_app;

      ALTER TABLE consent_receipt DROP CONSTRAINT consent_receipt_kind_check;
      ALTER TABLE consent_receipt
        ADD COLUMN care_person_id uuid,
        ADD CONSTRAINT consent_receipt_kind_check CHECK
          (kind IN ('terms','privacy','health_data','whatsapp','progress_data','informed_consent','guardianship')),
        ADD CONSTRAINT consent_receipt_about CHECK ((kind = 'guardianship') = (care_person_id IS NOT NULL));
      DROP INDEX consent_in_force;
      CREATE UNIQUE INDEX consent_in_force ON consent_receipt (account_id, kind, text_version)
        WHERE withdrawn_at IS NULL AND care_person_id IS NULL;
      CREATE UNIQUE INDEX consent_in_force_for ON consent_receipt (care_person_id, kind, text_version)
        WHERE withdrawn_at IS NULL AND care_person_id IS NOT NULL;
    `);
  }

  /** Children are forgotten, where nothing was written about them yet; else this stops. */
  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP VIEW care_person_view;
      DELETE FROM care_person WHERE guardian_account_id IS NOT NULL;
      ALTER TABLE consent_receipt DISABLE TRIGGER consent_receipt_stands;
      DELETE FROM consent_receipt WHERE kind = 'guardianship';
      ALTER TABLE consent_receipt ENABLE TRIGGER consent_receipt_stands;
      DROP INDEX consent_in_force_for, consent_in_force;
      ALTER TABLE consent_receipt DROP CONSTRAINT consent_receipt_kind_check, DROP COLUMN care_person_id;
      ALTER TABLE consent_receipt ADD CONSTRAINT consent_receipt_kind_check
        CHECK (kind IN ('terms','privacy','health_data','whatsapp','progress_data','informed_consent'));
      CREATE UNIQUE INDEX consent_in_force ON consent_receipt (account_id, kind, text_version) WHERE withdrawn_at IS NULL;

      REVOKE DELETE ON care_person FROM rp_app;
      REVOKE UPDATE (name, relationship, version) ON care_person FROM rp_app;
      GRANT UPDATE ON care_person TO rp_app;
      ALTER TABLE care_person DROP CONSTRAINT care_person_seat, DROP CONSTRAINT care_person_child,
        DROP COLUMN version, DROP COLUMN seat, DROP COLUMN relationship, DROP COLUMN name;
      CREATE INDEX care_person_guardian ON care_person (guardian_account_id) WHERE guardian_account_id IS NOT NULL;
      DROP FUNCTION age_at(date, timestamptz);
    `);
  }
}
