import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What may never change may still come to its end. A row of an append-only table goes when its period
 * is over, by one function that belongs to the owner of the tables and names the table it is at; the
 * application's own role is refused as before, whatever it says. The trail and the books are never named.
 */
export class Platform1764000003760 implements MigrationInterface {
  readonly name = 'Platform1764000003760';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE FUNCTION business_now() RETURNS timestamptz LANGUAGE sql STABLE AS $$
        SELECT now() + coalesce((SELECT offset_ms FROM demo_clock), 0) * interval '1 millisecond'
      $$;

      CREATE FUNCTION is_past_its_period(of_table text) RETURNS boolean LANGUAGE sql STABLE AS $$
        SELECT current_user <> 'rp_app' AND current_setting('app.past_its_period', true) IS NOT DISTINCT FROM of_table
           AND of_table NOT IN ('audit_entry', 'audit_check', 'ledger_transaction', 'ledger_entry')
      $$;

      CREATE OR REPLACE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF TG_LEVEL = 'ROW' AND is_past_its_period(TG_TABLE_NAME) THEN
          IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;
          RETURN NEW;
        END IF;
        RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'insufficient_privilege';
      END $$;

      CREATE OR REPLACE FUNCTION stored_file_stays() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF OLD.state = 'refused' AND NOT is_past_its_period('stored_file') THEN
          RAISE EXCEPTION 'a refused file stays written down' USING ERRCODE = 'check_violation', CONSTRAINT = 'stored_file_evidence';
        END IF;
        RETURN OLD;
      END $$;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE OR REPLACE FUNCTION stored_file_stays() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF OLD.state = 'refused' THEN
          RAISE EXCEPTION 'a refused file stays written down' USING ERRCODE = 'check_violation', CONSTRAINT = 'stored_file_evidence';
        END IF;
        RETURN OLD;
      END $$;
      CREATE OR REPLACE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'insufficient_privilege';
      END $$;
      DROP FUNCTION is_past_its_period(text), business_now();
    `);
  }
}
