import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Why somebody comes, and why they were rejected, are columns of tables that half the product reads.
 * So the application has no right to read these columns at all: a function opens the door to the two
 * parties of the booking. That there is a reason is a column of its own.
 */
export class Booking1764000003610 implements MigrationInterface {
  readonly name = 'Booking1764000003610';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE booking ADD COLUMN has_reason boolean NOT NULL GENERATED ALWAYS AS (reason_sealed IS NOT NULL) STORED;
      ${['booking', 'booking_event'].map(allButTheReason).join('\n')}

      CREATE FUNCTION sealed_reasons(session uuid) RETURNS TABLE (reason text, rejection text)
      LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
        SELECT b.reason_sealed,
               (SELECT e.reason_sealed FROM booking_event e
                 WHERE e.booking_id = b.id AND e.to_status = 'rejected' ORDER BY e.version LIMIT 1)
          FROM booking b JOIN psychologist p ON p.id = b.psychologist_id
         WHERE b.id = session AND acting_account() IN (b.client_account_id, p.account_id)
      $$;
      REVOKE ALL ON FUNCTION sealed_reasons(uuid) FROM PUBLIC;
      GRANT EXECUTE ON FUNCTION sealed_reasons(uuid) TO rp_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP FUNCTION sealed_reasons(uuid);
      GRANT SELECT ON booking, booking_event TO rp_app;
      ALTER TABLE booking DROP COLUMN has_reason;
    `);
  }
}

/** A right to columns cannot be taken out of one to the whole table. */
function allButTheReason(table: string): string {
  return `
      REVOKE SELECT ON ${table} FROM rp_app;
      DO $$ BEGIN
        EXECUTE (SELECT format('GRANT SELECT (%s) ON ${table} TO rp_app', string_agg(quote_ident(attname), ', ' ORDER BY attnum))
                   FROM pg_attribute
                  WHERE attrelid = '${table}'::regclass AND attnum > 0 AND NOT attisdropped AND attname <> 'reason_sealed');
      END $$;`;
}
