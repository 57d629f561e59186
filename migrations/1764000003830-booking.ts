import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Words come with a cancellation as with a rejection: both ends are read by the same door, by the
 * two parties alone.
 */
export class Booking1764000003830 implements MigrationInterface {
  readonly name = 'Booking1764000003830';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(doorTo('ending', `('rejected','cancelled')`));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(doorTo('rejection', `('rejected')`));
  }
}

function doorTo(column: string, ends: string): string {
  return `
    DROP FUNCTION sealed_reasons(uuid);
    CREATE FUNCTION sealed_reasons(session uuid) RETURNS TABLE (reason text, ${column} text)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
      SELECT b.reason_sealed,
             (SELECT e.reason_sealed FROM booking_event e
               WHERE e.booking_id = b.id AND e.to_status IN ${ends} ORDER BY e.version LIMIT 1)
        FROM booking b JOIN psychologist p ON p.id = b.psychologist_id
       WHERE b.id = session AND acting_account() IN (b.client_account_id, p.account_id)
    $$;
    REVOKE ALL ON FUNCTION sealed_reasons(uuid) FROM PUBLIC;
    GRANT EXECUTE ON FUNCTION sealed_reasons(uuid) TO rp_app;`;
}
