import { Injectable } from '@nestjs/common';
import { concerning } from '../../../platform/audit/admin-acts.js';
import {
  adminTablePage,
  type AdminTable,
  type AdminTableRequest,
} from '../../../platform/database/admin-table.js';
import { Database } from '../../../platform/database/database.js';
import { NotFound } from '../../../platform/http/http.errors.js';
import { payoutActsFrom, type PayoutAct, type PayoutStatus } from '../domain/payout-status.js';
import { BankAccountRepository } from '../infrastructure/bank-account.repository.js';
import { LedgerRepository, type LedgerRow } from '../infrastructure/ledger.repository.js';

/** A payout as finance sees it; of the account's number its last four digits. */
export interface PayoutRow {
  id: string;
  batch_id: string;
  psychologist_id: string;
  payee_account_id: string;
  psychologist_name: string;
  is_suspended: boolean;
  status: PayoutStatus;
  version: number;
  gross: number;
  taxed_before: number;
  withholding_bp: number | null;
  withheld: number;
  net: number;
  transfer_cost: number;
  bank_account_id: string;
  bank_code: string;
  last_four: string;
  holder_name: string;
  account_set_at: Date;
  prepared_by: string;
  prepared_by_name: string;
  prepared_at: Date;
  approved_by_name: string | null;
  approved_at: Date | null;
  paid_on: string | null;
  bank_reference: string | null;
  tax_kept: boolean;
}

export interface PayoutEventRow {
  version: number;
  act: PayoutAct;
  from_status: PayoutStatus | 'none';
  to_status: PayoutStatus;
  actor_name: string;
  reason: string | null;
  at: Date;
}

/** Why the one who looks may not go on with it. */
export type PayoutBar = 'prepared_by_you' | 'paid_to_you';

/** A payout with all that is known of it, for one admin. */
export interface PayoutDetail {
  readonly payout: PayoutRow;
  readonly history: PayoutEventRow[];
  readonly ledger: LedgerRow[];
  /** The psychologist has named another account since. */
  readonly isAccountReplaced: boolean;
  /** What this admin can do with it now. */
  readonly acts: PayoutAct[];
  readonly bar: PayoutBar | null;
}

export const PAYOUT_SORTS = ['preparedAt', 'gross', 'status', 'paidOn'] as const;
export type PayoutSort = (typeof PAYOUT_SORTS)[number];

const SELECT = `
  SELECT p.id, p.batch_id, p.psychologist_id, s.account_id AS payee_account_id, s.name AS psychologist_name, st.is_suspended,
         p.status, p.version, p.gross, p.taxed_before, p.withholding_bp, p.withheld, p.net, p.transfer_cost,
         p.bank_account_id, b.bank_code, b.last_four, b.holder_name, b.set_at AS account_set_at,
         p.prepared_by, pa.name AS prepared_by_name, p.prepared_at, aa.name AS approved_by_name, p.approved_at,
         to_char(p.paid_on, 'YYYY-MM-DD') AS paid_on, p.bank_reference, p.tax_kept`;
const FROM = `
    FROM payout p
    JOIN psychologist_view s ON s.id = p.psychologist_id
    JOIN psychologist_standing_view st ON st.id = p.psychologist_id
    JOIN bank_account b ON b.id = p.bank_account_id
    JOIN account_view pa ON pa.id = p.prepared_by
    LEFT JOIN account_view aa ON aa.id = p.approved_by`;
const TABLE: AdminTable<PayoutSort> = {
  select: SELECT,
  from: FROM,
  where: `
   WHERE ($1::text IS NULL OR p.status = $1)
     AND ($2::text IS NULL OR s.name ILIKE $2 OR p.bank_reference ILIKE $2 OR p.id::text ILIKE $2)
     AND ($3::timestamptz IS NULL OR p.prepared_at >= $3)
     AND ($4::timestamptz IS NULL OR p.prepared_at < $4)
     AND ($5::uuid IS NULL OR p.psychologist_id = $5)`,
  id: 'p.id',
  sortColumn: {
    preparedAt: 'p.prepared_at',
    gross: 'p.gross',
    status: 'p.status',
    paidOn: 'p.paid_on',
  },
};
const HISTORY = `
  SELECT e.version, e.act, e.from_status, e.to_status, a.name AS actor_name, e.reason, e.at
    FROM payout_event e JOIN account_view a ON a.id = e.actor_id WHERE e.payout_id = $1 ORDER BY e.version`;

/** The back office's view of payouts. */
@Injectable()
export class PayoutReader {
  constructor(
    private readonly database: Database,
    private readonly bankAccounts: BankAccountRepository,
    private readonly ledger: LedgerRepository,
  ) {}

  list(
    request: AdminTableRequest<PayoutSort>,
    { psychologistId }: { psychologistId?: string | undefined } = {},
  ): Promise<{ items: PayoutRow[]; total: number }> {
    return adminTablePage(this.database, TABLE, { ...request, own: [psychologistId ?? null] });
  }

  /** @throws NotFound when there is no such payout. */
  async one(id: string, adminId: string): Promise<PayoutDetail> {
    const sql = this.database;
    const [payout] = await sql.query<PayoutRow>(`${SELECT}${FROM} WHERE p.id = $1`, [id]);
    if (!payout) throw new NotFound();
    concerning(payout.payee_account_id);
    const [history, ledger, current] = await Promise.all([
      sql.query<PayoutEventRow>(HISTORY, [id]),
      this.ledger.ofPayout(sql, id),
      this.bankAccounts.current(sql, payout.psychologist_id),
    ]);
    const isAccountReplaced = current?.id !== payout.bank_account_id;
    return { payout, history, ledger, isAccountReplaced, ...whatMay(adminId, payout) };
  }
}

function whatMay(adminId: string, payout: PayoutRow): Pick<PayoutDetail, 'acts' | 'bar'> {
  const acts = payoutActsFrom(payout.status);
  if (payout.payee_account_id === adminId) return { acts: [], bar: 'paid_to_you' };
  if (payout.prepared_by !== adminId) return { acts, bar: null };
  return { acts: acts.filter((act) => act === 'withdraw'), bar: 'prepared_by_you' };
}
