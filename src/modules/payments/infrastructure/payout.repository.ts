import { Injectable } from '@nestjs/common';
import { rupiah, type Rupiah } from '../../../kernel/money/rupiah.js';
import { instantOf, toDate } from '../../../kernel/time/instant.js';
import type { Queryable } from '../../../platform/database/database.js';
import type { Tx } from '../../../platform/database/transaction-runner.js';
import type { Payout, Transfer } from '../domain/payout.js';
import { PAYOUT_ARROWS, type PayoutAct, type PayoutStatus } from '../domain/payout-status.js';

interface Row {
  id: string;
  batch_id: string;
  psychologist_id: string;
  payee_account_id: string;
  bank_account_id: string;
  gross: number;
  taxed_before: number;
  withheld: number;
  net: number;
  status: PayoutStatus;
  version: number;
  prepared_by: string;
  approved_at: Date | null;
}

/** What an act changes beside the state. */
export interface PayoutChange {
  readonly approval?: { by: string; withholdingBp: number; withheld: Rupiah; net: Rupiah };
  readonly transfer?: Transfer & { by: string };
  readonly isTaxKept?: boolean;
}

const LOCK_PAYABLE = `SELECT pg_advisory_xact_lock(hashtextextended('payable:' || $1, 0))`;
const PAYABLE = `
  SELECT coalesce(-sum(amount), 0)::bigint AS amount FROM ledger_entry
   WHERE account_code = 'psychologist_payable' AND owner_id = $1`;
/** What came back with its tax withheld, less what later payouts have taken of it. */
const TAXED = `
  SELECT (coalesce(sum(net) FILTER (WHERE tax_kept), 0)
          - coalesce(sum(taxed_before) FILTER (WHERE status IN ('prepared','approved','done') OR tax_kept), 0))::bigint AS amount
    FROM payout WHERE psychologist_id = $1`;
const INSERT_BATCH = `
  INSERT INTO payout_batch (id, prepared_by, prepared_at, request_key) VALUES ($1, $2, $3, $4)`;
const INSERT = `
  INSERT INTO payout (id, batch_id, psychologist_id, bank_account_id, gross, taxed_before, net, status, prepared_by, prepared_at)
  VALUES ($1, $2, $3, $4, $5, $6, $5, 'prepared', $7, $8)
  ON CONFLICT (psychologist_id) WHERE status IN ('prepared','approved') DO NOTHING RETURNING id`;
const EVENT = `
  INSERT INTO payout_event (payout_id, version, from_status, to_status, act, actor_id, reason, at)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`;
const LOCK = `
  SELECT p.id, p.batch_id, p.psychologist_id, s.account_id AS payee_account_id, p.bank_account_id, p.gross, p.taxed_before,
         p.withheld, p.net, p.status, p.version, p.prepared_by, p.approved_at
    FROM payout p JOIN psychologist_view s ON s.id = p.psychologist_id WHERE p.id = $1 FOR UPDATE OF p`;
const MOVE = `
  UPDATE payout SET status = $2,
         withholding_bp = coalesce($3, withholding_bp), withheld = coalesce($4, withheld), net = coalesce($5, net),
         approved_by = coalesce($6, approved_by), approved_at = CASE WHEN $6::uuid IS NULL THEN approved_at ELSE $7 END,
         paid_by = coalesce($8, paid_by), paid_on = coalesce($9, paid_on), bank_reference = coalesce($10, bank_reference),
         transfer_cost = coalesce($11, transfer_cost), tax_kept = $12
   WHERE id = $1`;

/** Leans on `payout_in_flight`, `payout_arrow`, `payout_needs_two` and the agreement with the ledger. */
@Injectable()
export class PayoutRepository {
  /** Whoever takes from a psychologist's balance holds this lock while looking at it. */
  async lockPayable(tx: Tx, psychologistId: string): Promise<void> {
    await tx.query(LOCK_PAYABLE, [psychologistId]);
  }

  /** Earned and not reserved; below zero when the psychologist owes. */
  async payable(sql: Queryable, psychologistId: string): Promise<Rupiah> {
    return amountOf(await sql.query(PAYABLE, [psychologistId]));
  }

  /** What of the balance has been taxed already and may not be again. */
  async taxed(sql: Queryable, psychologistId: string): Promise<Rupiah> {
    return amountOf(await sql.query(TAXED, [psychologistId]));
  }

  async insertBatch(tx: Tx, batch: { id: string; preparedBy: string; key: string }): Promise<void> {
    await tx.query(INSERT_BATCH, [batch.id, batch.preparedBy, toDate(tx.now), batch.key]);
  }

  /** False when one is in flight already (index `payout_in_flight`). */
  async insert(
    tx: Tx,
    payout: Pick<
      Payout,
      'id' | 'batchId' | 'psychologistId' | 'bankAccountId' | 'gross' | 'taxedBefore' | 'preparedBy'
    >,
  ): Promise<boolean> {
    const { id, batchId, psychologistId, bankAccountId, gross, taxedBefore, preparedBy } = payout;
    const values = [id, batchId, psychologistId, bankAccountId, gross, taxedBefore, preparedBy];
    const inserted = await tx.query(INSERT, [...values, toDate(tx.now)]);
    if (inserted.length === 0) return false;
    await this.remember(tx, { id, version: 1 }, { act: 'prepare', actorId: preparedBy });
    return true;
  }

  /** Null when there is none. */
  async lock(tx: Tx, id: string): Promise<Payout | null> {
    const [row] = await tx.query<Row>(LOCK, [id]);
    return row ? payoutOf(row) : null;
  }

  /** Writes the act on a locked payout, with its history. */
  async move(
    tx: Tx,
    payout: Payout,
    done: { act: PayoutAct; actorId: string; reason?: string; change?: PayoutChange },
  ): Promise<void> {
    const { approval, transfer, isTaxKept } = done.change ?? {};
    await tx.query(MOVE, [
      payout.id,
      PAYOUT_ARROWS[done.act].to,
      ...approvalValues(approval),
      toDate(tx.now),
      ...transferValues(transfer),
      isTaxKept ?? false,
    ]);
    await this.remember(tx, { id: payout.id, version: payout.version + 1 }, done);
  }

  private async remember(
    tx: Tx,
    { id, version }: { id: string; version: number },
    { act, actorId, reason }: { act: PayoutAct; actorId: string; reason?: string },
  ): Promise<void> {
    const { from, to } = PAYOUT_ARROWS[act];
    const values = [id, version, from, to, act, actorId, reason ?? null, toDate(tx.now)];
    await tx.query(EVENT, values);
  }
}

function approvalValues(approval: PayoutChange['approval']): readonly (string | number | null)[] {
  if (approval === undefined) return [null, null, null, null];
  return [approval.withholdingBp, approval.withheld, approval.net, approval.by];
}

function transferValues(transfer: PayoutChange['transfer']): readonly (string | number | null)[] {
  if (transfer === undefined) return [null, null, null, null];
  return [transfer.by, transfer.paidOn, transfer.bankReference, transfer.transferCost];
}

function amountOf(rows: readonly unknown[]): Rupiah {
  return rupiah((rows[0] as { amount: number }).amount);
}

function payoutOf(row: Row): Payout {
  return {
    id: row.id,
    batchId: row.batch_id,
    psychologistId: row.psychologist_id,
    payeeAccountId: row.payee_account_id,
    bankAccountId: row.bank_account_id,
    gross: rupiah(row.gross),
    taxedBefore: rupiah(row.taxed_before),
    withheld: rupiah(row.withheld),
    net: rupiah(row.net),
    status: row.status,
    version: row.version,
    preparedBy: row.prepared_by,
    approvedAt: row.approved_at && instantOf(row.approved_at),
  };
}
