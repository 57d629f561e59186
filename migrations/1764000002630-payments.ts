import type { MigrationInterface, QueryRunner } from 'typeorm';

const ARROWS: readonly (readonly [from: string, to: string, act: string])[] = [
  ['none', 'prepared', 'prepare'],
  ['prepared', 'approved', 'approve'],
  ['prepared', 'withdrawn', 'withdraw'],
  ['approved', 'done', 'pay'],
  ['approved', 'failed', 'fail'],
  ['done', 'reversed', 'reverse'],
];

/** `v1.{key id}.{iv}.{tag}.{ciphertext}`: a column that takes nothing else never holds clear text. */
const SEALED = `'^v1\\.[0-9a-f-]{36}\\.[A-Za-z0-9_-]{16}\\.[A-Za-z0-9_-]{22}\\.[A-Za-z0-9_-]*$'`;

const appendOnly = (table: string): string => `
  CREATE TRIGGER ${table}_append_only BEFORE UPDATE OR DELETE ON ${table}
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
  CREATE TRIGGER ${table}_no_truncate BEFORE TRUNCATE ON ${table}
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();`;

/**
 * What psychologists are paid. Two different admins, one payout in flight, sums that agree with the
 * ledger and a history that cannot lie: the database refuses whatever says otherwise.
 */
export class Payments1764000002630 implements MigrationInterface {
  readonly name = 'Payments1764000002630';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(ACCOUNTS);
    await runner.query(TABLES);
    await runner.query(RULES);
    await runner.query(AGREEMENT);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE payout_event, payout, payout_batch, payout_transition, bank_account;
      DROP FUNCTION payout_is_covered(), payout_is_booked(), payout_has_history(), payout_by_another(), payout_keeps_count();
      DELETE FROM ledger_account WHERE code IN ('payouts_prepared','payouts_in_transit','tax_withheld','transfer_cost');
    `);
  }
}

const ACCOUNTS = `
  INSERT INTO ledger_account (code, kind, owned_by) VALUES
    ('payouts_prepared',   'liability', 'payout'),
    ('payouts_in_transit', 'liability', 'payout'),
    ('tax_withheld',       'liability', 'none'),
    ('transfer_cost',      'expense',   'none');`;

const TABLES = `
  CREATE TABLE bank_account (
    id              uuid PRIMARY KEY,
    psychologist_id uuid NOT NULL REFERENCES psychologist (id),
    version         integer NOT NULL CHECK (version >= 1),
    bank_code       text NOT NULL CHECK (bank_code ~ '^[a-z0-9_]{2,30}$'),
    number_sealed   text NOT NULL CONSTRAINT bank_account_sealed CHECK (number_sealed ~ ${SEALED}),
    last_four       text NOT NULL CHECK (last_four ~ '^[0-9]{4}$'),
    holder_name     text NOT NULL CHECK (length(holder_name) BETWEEN 1 AND 100),
    set_by          uuid NOT NULL REFERENCES account (id),
    set_at          timestamptz NOT NULL,
    CONSTRAINT bank_account_version UNIQUE (psychologist_id, version),
    CONSTRAINT bank_account_of UNIQUE (id, psychologist_id)
  );
  ${appendOnly('bank_account')}

  CREATE TABLE payout_transition (
    from_status text NOT NULL,
    to_status   text NOT NULL,
    act         text NOT NULL,
    CONSTRAINT payout_arrow PRIMARY KEY (from_status, to_status, act)
  );
  INSERT INTO payout_transition (from_status, to_status, act)
  VALUES ${ARROWS.map(([from, to, act]) => `('${from}','${to}','${act}')`).join(', ')};
  ${appendOnly('payout_transition')}

  CREATE TABLE payout_batch (
    id          uuid PRIMARY KEY,
    prepared_by uuid NOT NULL REFERENCES account (id),
    prepared_at timestamptz NOT NULL,
    request_key text NOT NULL,
    CONSTRAINT payout_batch_by UNIQUE (id, prepared_by),
    CONSTRAINT payout_batch_request UNIQUE (prepared_by, request_key)
  );
  ${appendOnly('payout_batch')}

  CREATE TABLE payout (
    id              uuid PRIMARY KEY,
    batch_id        uuid NOT NULL,
    psychologist_id uuid NOT NULL REFERENCES psychologist (id),
    bank_account_id uuid NOT NULL,
    gross           bigint NOT NULL,
    taxed_before    bigint NOT NULL DEFAULT 0,
    withholding_bp  integer CHECK (withholding_bp BETWEEN 0 AND 9999),
    withheld        bigint NOT NULL DEFAULT 0,
    net             bigint NOT NULL,
    currency        text NOT NULL DEFAULT 'IDR' CHECK (currency = 'IDR'),
    status          text NOT NULL CHECK (status IN ('prepared','approved','done','withdrawn','failed','reversed')),
    version         integer NOT NULL DEFAULT 1,
    prepared_by     uuid NOT NULL REFERENCES account (id),
    prepared_at     timestamptz NOT NULL,
    approved_by     uuid REFERENCES account (id),
    approved_at     timestamptz,
    paid_by         uuid REFERENCES account (id),
    paid_on         date,
    bank_reference  text CHECK (length(bank_reference) BETWEEN 1 AND 60),
    transfer_cost   bigint NOT NULL DEFAULT 0 CHECK (transfer_cost >= 0),
    tax_kept        boolean NOT NULL DEFAULT false,
    CONSTRAINT payout_sums CHECK (gross = withheld + net AND net > 0 AND withheld >= 0),
    CONSTRAINT payout_taxed_before CHECK (taxed_before BETWEEN 0 AND gross AND withheld <= gross - taxed_before),
    CONSTRAINT payout_needs_two CHECK (approved_by <> prepared_by AND paid_by <> prepared_by),
    CONSTRAINT payout_is_approved CHECK (
      CASE WHEN status IN ('prepared','withdrawn') THEN num_nonnulls(approved_by, approved_at, withholding_bp) = 0 AND withheld = 0
           ELSE num_nulls(approved_by, approved_at, withholding_bp) = 0 END),
    CONSTRAINT payout_is_paid CHECK (
      CASE WHEN status IN ('done','reversed') THEN num_nulls(paid_by, paid_on, bank_reference) = 0
           ELSE num_nonnulls(paid_by, paid_on, bank_reference) = 0 AND transfer_cost = 0 END),
    CONSTRAINT payout_tax_kept CHECK (NOT tax_kept OR (status = 'reversed' AND withheld > 0)),
    CONSTRAINT payout_to_own_account FOREIGN KEY (bank_account_id, psychologist_id) REFERENCES bank_account (id, psychologist_id),
    CONSTRAINT payout_of_batch FOREIGN KEY (batch_id, prepared_by) REFERENCES payout_batch (id, prepared_by)
  );
  CREATE UNIQUE INDEX payout_in_flight ON payout (psychologist_id) WHERE status IN ('prepared','approved');
  CREATE INDEX payout_of_psychologist ON payout (psychologist_id, prepared_at);
  CREATE INDEX payout_prepared ON payout (prepared_at, id);
  CREATE INDEX payout_batch_members ON payout (batch_id);

  CREATE TABLE payout_event (
    payout_id   uuid NOT NULL REFERENCES payout (id),
    version     integer NOT NULL,
    from_status text NOT NULL,
    to_status   text NOT NULL,
    act         text NOT NULL,
    actor_id    uuid NOT NULL REFERENCES account (id),
    reason      text CHECK (length(reason) BETWEEN 1 AND 500),
    at          timestamptz NOT NULL,
    CONSTRAINT payout_event_version PRIMARY KEY (payout_id, version),
    CONSTRAINT payout_event_arrow FOREIGN KEY (from_status, to_status, act)
      REFERENCES payout_transition (from_status, to_status, act),
    CONSTRAINT payout_event_reason CHECK ((act IN ('withdraw','fail','reverse')) = (reason IS NOT NULL))
  );
  ${appendOnly('payout_event')}

  GRANT SELECT ON payout_transition TO rp_app;
  GRANT SELECT, INSERT ON bank_account, payout_batch, payout_event, payout TO rp_app;
  GRANT UPDATE (status, withholding_bp, withheld, net, approved_by, approved_at, paid_by, paid_on, bank_reference,
                transfer_cost, tax_kept) ON payout TO rp_app;`;

const RULES = `
  CREATE FUNCTION payout_keeps_count() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    IF TG_OP = 'INSERT' THEN
      NEW.version := 1;
      RETURN NEW;
    END IF;
    IF (NEW.id, NEW.batch_id, NEW.psychologist_id, NEW.bank_account_id, NEW.gross, NEW.taxed_before, NEW.prepared_by, NEW.prepared_at)
       IS DISTINCT FROM
       (OLD.id, OLD.batch_id, OLD.psychologist_id, OLD.bank_account_id, OLD.gross, OLD.taxed_before, OLD.prepared_by, OLD.prepared_at)
       OR (OLD.approved_by IS NOT NULL AND (NEW.approved_by, NEW.approved_at, NEW.withholding_bp, NEW.withheld)
           IS DISTINCT FROM (OLD.approved_by, OLD.approved_at, OLD.withholding_bp, OLD.withheld))
       OR (OLD.paid_by IS NOT NULL AND (NEW.paid_by, NEW.paid_on, NEW.bank_reference, NEW.transfer_cost)
           IS DISTINCT FROM (OLD.paid_by, OLD.paid_on, OLD.bank_reference, OLD.transfer_cost)) THEN
      RAISE EXCEPTION 'what a payout was prepared, approved and paid as never changes'
        USING ERRCODE = 'check_violation', CONSTRAINT = 'payout_immutable';
    END IF;
    NEW.version := OLD.version + 1;
    RETURN NEW;
  END $$;
  CREATE TRIGGER payout_keeps_count BEFORE INSERT OR UPDATE ON payout
    FOR EACH ROW EXECUTE FUNCTION payout_keeps_count();

  CREATE FUNCTION payout_by_another() RETURNS trigger LANGUAGE plpgsql AS $$
  DECLARE preparer uuid; payee uuid;
  BEGIN
    SELECT p.prepared_by, s.account_id INTO preparer, payee
      FROM payout p JOIN psychologist s ON s.id = p.psychologist_id WHERE p.id = NEW.payout_id;
    IF NEW.actor_id = payee THEN
      RAISE EXCEPTION 'nobody has a hand in being paid' USING ERRCODE = 'check_violation', CONSTRAINT = 'payout_not_to_oneself';
    END IF;
    IF (NEW.act = 'prepare') <> (NEW.actor_id = preparer) AND NEW.act <> 'withdraw' THEN
      RAISE EXCEPTION 'whoever prepared a payout only withdraws it' USING ERRCODE = 'check_violation', CONSTRAINT = 'payout_by_another';
    END IF;
    RETURN NEW;
  END $$;
  CREATE TRIGGER payout_by_another BEFORE INSERT ON payout_event
    FOR EACH ROW EXECUTE FUNCTION payout_by_another();`;

const AGREEMENT = `
  CREATE FUNCTION payout_has_history() RETURNS trigger LANGUAGE plpgsql AS $$
  DECLARE before text := 'none';
  BEGIN
    IF TG_OP = 'UPDATE' THEN before := OLD.status; END IF;
    IF NOT EXISTS (
      SELECT 1 FROM payout_event e
       WHERE e.payout_id = NEW.id AND e.version = NEW.version AND e.from_status = before AND e.to_status = NEW.status
         AND e.actor_id = CASE e.act WHEN 'approve' THEN NEW.approved_by WHEN 'pay' THEN NEW.paid_by ELSE e.actor_id END) THEN
      RAISE EXCEPTION 'payout % version % has no history row', NEW.id, NEW.version USING ERRCODE = 'check_violation', CONSTRAINT = 'payout_has_history';
    END IF;
    RETURN NULL;
  END $$;
  CREATE CONSTRAINT TRIGGER payout_has_history AFTER INSERT OR UPDATE ON payout
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION payout_has_history();

  CREATE FUNCTION payout_is_booked() RETURNS trigger LANGUAGE plpgsql AS $$
  DECLARE found payout; reserved bigint; moving bigint;
  BEGIN
    SELECT * INTO found FROM payout WHERE id = NEW.id;
    SELECT coalesce(-sum(amount), 0) INTO reserved FROM ledger_entry WHERE account_code = 'payouts_prepared' AND owner_id = NEW.id;
    SELECT coalesce(-sum(amount), 0) INTO moving FROM ledger_entry WHERE account_code = 'payouts_in_transit' AND owner_id = NEW.id;
    IF reserved <> (CASE WHEN found.status = 'prepared' THEN found.gross ELSE 0 END)
       OR moving <> (CASE WHEN found.status = 'approved' THEN found.net ELSE 0 END) THEN
      RAISE EXCEPTION 'payout % is % but the ledger says otherwise', NEW.id, found.status USING ERRCODE = 'check_violation', CONSTRAINT = 'payout_is_booked';
    END IF;
    RETURN NULL;
  END $$;
  CREATE CONSTRAINT TRIGGER payout_is_booked AFTER INSERT OR UPDATE ON payout
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION payout_is_booked();

  CREATE FUNCTION payout_is_covered() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    IF (SELECT coalesce(sum(amount), 0) FROM ledger_entry
         WHERE account_code = 'psychologist_payable' AND owner_id = NEW.psychologist_id) > 0 THEN
      RAISE EXCEPTION 'payout % takes more than is owed', NEW.id USING ERRCODE = 'check_violation', CONSTRAINT = 'payout_is_covered';
    END IF;
    RETURN NULL;
  END $$;
  CREATE CONSTRAINT TRIGGER payout_is_covered AFTER INSERT ON payout
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION payout_is_covered();`;
