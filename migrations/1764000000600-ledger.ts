import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The ledger: one signed column (debit positive, credit negative), balanced when the transaction
 * commits, written together with its transaction or never, and never changed afterwards.
 */
export class Ledger1764000000600 implements MigrationInterface {
  readonly name = 'Ledger1764000000600';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE ledger_account (
        code     text PRIMARY KEY,
        kind     text NOT NULL CHECK (kind IN ('asset','liability','income','expense')),
        owned_by text NOT NULL CHECK (owned_by IN ('none','psychologist','client','booking','refund','payout'))
      );
      INSERT INTO ledger_account (code, kind, owned_by) VALUES
        ('gateway:midtrans',     'asset',     'none'),
        ('bank',                 'asset',     'none'),
        ('client_funds',         'liability', 'booking'),
        ('client_credit',        'liability', 'client'),
        ('refunds_owed',         'liability', 'refund'),
        ('refunds_in_transit',   'liability', 'refund'),
        ('psychologist_payable', 'liability', 'psychologist'),
        ('unmatched_receipts',   'liability', 'none'),
        ('vat_out',              'liability', 'none'),
        ('fee_income',           'income',    'none'),
        ('goodwill',             'expense',   'none');

      CREATE TABLE ledger_transaction (
        id           uuid PRIMARY KEY,
        cause        text NOT NULL CONSTRAINT ledger_cause UNIQUE,
        content_hash text NOT NULL,
        happened_at  timestamptz NOT NULL,
        made_in      xid8 NOT NULL DEFAULT pg_current_xact_id(),
        reverses     uuid CONSTRAINT ledger_reversed_once UNIQUE REFERENCES ledger_transaction (id)
      );

      CREATE TABLE ledger_entry (
        transaction_id uuid NOT NULL REFERENCES ledger_transaction (id),
        line           integer NOT NULL CHECK (line >= 1),
        account_code   text NOT NULL REFERENCES ledger_account (code),
        owner_id       uuid,
        booking_id     uuid,
        amount         bigint NOT NULL CHECK (amount <> 0),
        currency       text NOT NULL DEFAULT 'IDR' CHECK (currency = 'IDR'),
        CONSTRAINT ledger_line PRIMARY KEY (transaction_id, line)
      );
      CREATE INDEX ledger_entry_account ON ledger_entry (account_code, owner_id, transaction_id);
      CREATE INDEX ledger_entry_booking ON ledger_entry (booking_id) WHERE booking_id IS NOT NULL;

      CREATE FUNCTION ledger_entry_belongs() RETURNS trigger LANGUAGE plpgsql AS $$
      DECLARE made xid8; owner_kind text;
      BEGIN
        SELECT made_in INTO made FROM ledger_transaction WHERE id = NEW.transaction_id;
        IF made IS DISTINCT FROM pg_current_xact_id() THEN
          RAISE EXCEPTION 'a ledger entry is written with its transaction or never' USING ERRCODE = 'check_violation', CONSTRAINT = 'ledger_entry_made_in';
        END IF;
        SELECT owned_by INTO owner_kind FROM ledger_account WHERE code = NEW.account_code;
        IF (owner_kind = 'none') <> (NEW.owner_id IS NULL) THEN
          RAISE EXCEPTION 'account % needs an owner exactly when it is owned', NEW.account_code USING ERRCODE = 'check_violation', CONSTRAINT = 'ledger_entry_owner';
        END IF;
        RETURN NEW;
      END $$;
      CREATE TRIGGER ledger_entry_belongs BEFORE INSERT ON ledger_entry
        FOR EACH ROW EXECUTE FUNCTION ledger_entry_belongs();

      CREATE FUNCTION ledger_balances() RETURNS trigger LANGUAGE plpgsql AS $$
      DECLARE checked uuid; line_count integer; unbalanced integer;
      BEGIN
        IF TG_TABLE_NAME = 'ledger_entry' THEN checked := NEW.transaction_id; ELSE checked := NEW.id; END IF;
        SELECT count(*) INTO line_count FROM ledger_entry WHERE transaction_id = checked;
        SELECT count(*) INTO unbalanced FROM (
          SELECT 1 FROM ledger_entry WHERE transaction_id = checked GROUP BY currency HAVING sum(amount) <> 0) u;
        IF line_count < 2 OR unbalanced > 0 THEN
          RAISE EXCEPTION 'ledger transaction % does not balance', checked USING ERRCODE = 'check_violation', CONSTRAINT = 'ledger_balances';
        END IF;
        RETURN NULL;
      END $$;
      CREATE CONSTRAINT TRIGGER ledger_balances AFTER INSERT ON ledger_transaction
        DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION ledger_balances();
      CREATE CONSTRAINT TRIGGER ledger_entries_balance AFTER INSERT ON ledger_entry
        DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION ledger_balances();

      CREATE TRIGGER ledger_transaction_append_only BEFORE UPDATE OR DELETE ON ledger_transaction
        FOR EACH ROW EXECUTE FUNCTION refuse_change();
      CREATE TRIGGER ledger_transaction_no_truncate BEFORE TRUNCATE ON ledger_transaction
        FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
      CREATE TRIGGER ledger_entry_append_only BEFORE UPDATE OR DELETE ON ledger_entry
        FOR EACH ROW EXECUTE FUNCTION refuse_change();
      CREATE TRIGGER ledger_entry_no_truncate BEFORE TRUNCATE ON ledger_entry
        FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

      GRANT SELECT ON ledger_account TO rp_app;
      GRANT SELECT, INSERT ON ledger_transaction, ledger_entry TO rp_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE ledger_entry, ledger_transaction, ledger_account;
      DROP FUNCTION ledger_balances(), ledger_entry_belongs();
    `);
  }
}
