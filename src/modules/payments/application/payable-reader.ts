import { Injectable } from '@nestjs/common';
import { rupiah, type Rupiah } from '../../../kernel/money/rupiah.js';
import { Clock } from '../../../kernel/time/clock.js';
import {
  adminTablePage,
  type AdminTable,
  type AdminTableRequest,
} from '../../../platform/database/admin-table.js';
import { Database } from '../../../platform/database/database.js';
import { Settings } from '../../settings/index.js';
import type { BankAccount } from '../domain/bank-account.js';
import type { PayoutStatus } from '../domain/payout-status.js';
import { BankAccountRepository } from '../infrastructure/bank-account.repository.js';

/** What stands between a psychologist and being paid now. */
export const PAYOUT_OBSTACLES = ['in_flight', 'frozen', 'balance', 'bank_account'] as const;
export type PayoutObstacle = (typeof PAYOUT_OBSTACLES)[number];

/** A psychologist with something on their balance, above or below nothing. */
export interface Payable {
  readonly psychologistId: string;
  readonly accountId: string;
  readonly name: string;
  readonly isSuspended: boolean;
  readonly balance: Rupiah;
  readonly bankAccount: BankAccount | null;
  readonly inFlight: { readonly id: string; readonly status: PayoutStatus } | null;
  readonly obstacle: PayoutObstacle | null;
}

export const PAYABLE_SORTS = ['balance', 'name'] as const;
export type PayableSort = (typeof PAYABLE_SORTS)[number];

/** A page of them, and what holds for all. */
export interface PayableList {
  readonly items: Payable[];
  readonly total: number;
  readonly minimum: Rupiah;
}

interface Row {
  psychologist_id: string;
  account_id: string;
  name: string;
  is_suspended: boolean;
  is_frozen: boolean;
  balance: number;
  in_flight: Payable['inFlight'];
}

/** A balance has no state and no time of its own to be filtered by. */
const TABLE: AdminTable<PayableSort> = {
  select: `
    SELECT s.id AS psychologist_id, s.account_id, s.name, st.is_suspended, a.is_closed AS is_frozen, o.balance,
           CASE WHEN f.id IS NULL THEN NULL ELSE json_build_object('id', f.id, 'status', f.status) END AS in_flight`,
  from: `
    FROM psychologist_view s
    JOIN psychologist_standing_view st ON st.id = s.id
    JOIN account_openness_view a ON a.account_id = s.account_id
    JOIN (SELECT owner_id, -sum(amount)::bigint AS balance FROM ledger_entry
           WHERE account_code = 'psychologist_payable' GROUP BY owner_id) o ON o.owner_id = s.id
    LEFT JOIN payout f ON f.psychologist_id = s.id AND f.status IN ('prepared','approved')`,
  where: `
   WHERE (o.balance <> 0 OR f.id IS NOT NULL)
     AND num_nonnulls($1::text, $3::timestamptz, $4::timestamptz) = 0
     AND ($2::text IS NULL OR s.name ILIKE $2 OR s.id::text ILIKE $2)
     AND ($5::bigint IS NULL OR o.balance >= $5)`,
  id: 's.id',
  sortColumn: { balance: 'o.balance', name: 's.name' },
};

/** Who is owed something, and whether it can be paid. */
@Injectable()
export class PayableReader {
  constructor(
    private readonly database: Database,
    private readonly bankAccounts: BankAccountRepository,
    private readonly settings: Settings,
    private readonly clock: Clock,
  ) {}

  /** @param atLeast whole rupiah; undefined shows negative balances as well. */
  async list(
    request: AdminTableRequest<PayableSort>,
    { atLeast }: { atLeast?: number | undefined } = {},
  ): Promise<PayableList> {
    const own = [atLeast === undefined ? null : String(atLeast)];
    const page = await adminTablePage<Row, PayableSort>(this.database, TABLE, { ...request, own });
    const ids = page.items.map((row) => row.psychologist_id);
    const accounts = await this.bankAccounts.currentOf(this.database, ids);
    const now = this.clock.now();
    return {
      items: page.items.map((row) => payableOf(row, accounts.get(row.psychologist_id) ?? null)),
      total: page.total,
      minimum: rupiah(await this.settings.value(this.database, 'payout_minimum', now)),
    };
  }
}

function payableOf(row: Row, bankAccount: BankAccount | null): Payable {
  return {
    psychologistId: row.psychologist_id,
    accountId: row.account_id,
    name: row.name,
    isSuspended: row.is_suspended,
    balance: rupiah(row.balance),
    bankAccount,
    inFlight: row.in_flight,
    obstacle: obstacleOf(row, bankAccount),
  };
}

function obstacleOf(row: Row, bankAccount: BankAccount | null): PayoutObstacle | null {
  if (row.in_flight !== null) return 'in_flight';
  if (row.is_frozen) return 'frozen';
  if (row.balance <= 0) return 'balance';
  return bankAccount === null ? 'bank_account' : null;
}
