import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whose account is suspended at once is paid nothing: their balance waits until it is restored. */
export class Payments1764000003742 implements MigrationInterface {
  readonly name = 'Payments1764000003742';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE FUNCTION payout_heeds_suspension() RETURNS trigger LANGUAGE plpgsql AS $$
      DECLARE payee uuid;
      BEGIN
        SELECT p.account_id INTO payee FROM psychologist_view p WHERE p.id = NEW.psychologist_id;
        PERFORM pg_advisory_xact_lock_shared(hashtextextended(payee::text, 53));
        IF EXISTS (SELECT 1 FROM account_openness_view o WHERE o.account_id = payee AND o.is_closed) THEN
          RAISE EXCEPTION 'the balance is frozen' USING ERRCODE = 'check_violation', CONSTRAINT = 'payout_frozen';
        END IF;
        RETURN NEW;
      END $$;
      CREATE TRIGGER payout_heeds_suspension BEFORE INSERT ON payout
        FOR EACH ROW EXECUTE FUNCTION payout_heeds_suspension();
      CREATE TRIGGER payout_heeds_suspension_again BEFORE UPDATE OF status ON payout
        FOR EACH ROW WHEN (OLD.status <> NEW.status AND NEW.status IN ('approved','done'))
        EXECUTE FUNCTION payout_heeds_suspension();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TRIGGER payout_heeds_suspension_again ON payout;
      DROP TRIGGER payout_heeds_suspension ON payout;
      DROP FUNCTION payout_heeds_suspension();
    `);
  }
}
