import { Injectable } from '@nestjs/common';
import { rupiah, type Rupiah } from '../../../kernel/money/rupiah.js';
import { Clock } from '../../../kernel/time/clock.js';
import { Database, type Queryable } from '../../../platform/database/database.js';
import { Psychologists } from '../../directory/index.js';
import { Settings, TermsBook } from '../../settings/index.js';
import type { PayoutStatus } from '../domain/payout-status.js';
import { sharesOf } from '../domain/shares.js';
import { SoldSessions } from '../domain/sold-sessions.js';
import { PayoutRepository } from '../infrastructure/payout.repository.js';

/** A payout that is on its way. */
interface PayoutOnItsWay {
  readonly id: string;
  readonly status: PayoutStatus;
  readonly net: Rupiah;
  readonly bankCode: string;
  readonly lastFour: string;
}

/** What a psychologist has, and what is to come. */
export interface Earnings {
  /** Earned and not yet reserved; below zero when a refund came after the payout. */
  readonly available: Rupiah;
  /** Reserved, or on its way. */
  readonly inPayouts: Rupiah;
  /** Their share of what clients have paid for sessions whose outcome is yet to close. */
  readonly held: Rupiah;
  readonly heldSessionCount: number;
  readonly payout: PayoutOnItsWay | null;
  /** From this balance on a payout is proposed. */
  readonly minimumPayout: Rupiah;
}

const HELD = `
  SELECT i.terms_id AS "termsId", -sum(e.amount)::bigint AS amount
    FROM ledger_entry e
    JOIN invoice_line l ON l.booking_id = e.owner_id AND l.kind = 'session'
    JOIN invoice i ON i.id = l.invoice_id
   WHERE e.account_code = 'client_funds' AND e.owner_id = ANY($1::uuid[])
   GROUP BY e.owner_id, i.terms_id HAVING sum(e.amount) < 0`;
const ON_ITS_WAY = `
  SELECT p.id, p.status, p.net, p.gross, b.bank_code AS "bankCode", b.last_four AS "lastFour"
    FROM payout p JOIN bank_account b ON b.id = p.bank_account_id
   WHERE p.psychologist_id = $1 AND p.status IN ('prepared','approved')`;

/** A psychologist's own money, asked of the books each time. */
@Injectable()
export class EarningsReader {
  constructor(
    private readonly database: Database,
    private readonly payouts: PayoutRepository,
    private readonly sessions: SoldSessions,
    private readonly psychologists: Psychologists,
    private readonly terms: TermsBook,
    private readonly settings: Settings,
    private readonly clock: Clock,
  ) {}

  /** Nothing for an account that has not begun a profile. */
  async of(accountId: string): Promise<Earnings> {
    const sql = this.database;
    const now = this.clock.now();
    const minimumPayout = rupiah(await this.settings.value(sql, 'payout_minimum', now));
    const psychologistId = await this.psychologists.idOfAccount(sql, accountId);
    if (psychologistId === null) return { ...NOTHING, minimumPayout };
    const [available, held, payout] = await Promise.all([
      this.payouts.payable(sql, psychologistId),
      this.heldFor(sql, psychologistId),
      this.onItsWay(sql, psychologistId),
    ]);
    return { available, ...held, ...payout, minimumPayout };
  }

  private async heldFor(
    sql: Queryable,
    psychologistId: string,
  ): Promise<Pick<Earnings, 'held' | 'heldSessionCount'>> {
    const open = await this.sessions.openOf(sql, psychologistId);
    const paid = await sql.query<{ termsId: string; amount: number }>(HELD, [open]);
    const shares = await Promise.all(
      paid.map(async ({ termsId, amount }) =>
        sharesOf(rupiah(amount), await this.terms.byId(sql, termsId)),
      ),
    );
    const held = shares.reduce((sum, { psychologist }) => sum + psychologist, 0);
    return { held: rupiah(held), heldSessionCount: paid.length };
  }

  private async onItsWay(
    sql: Queryable,
    psychologistId: string,
  ): Promise<Pick<Earnings, 'inPayouts' | 'payout'>> {
    const [row] = await sql.query<PayoutOnItsWay & { gross: Rupiah }>(ON_ITS_WAY, [psychologistId]);
    if (row === undefined) return { inPayouts: rupiah(0), payout: null };
    const { gross, ...payout } = row;
    return { inPayouts: payout.status === 'prepared' ? gross : payout.net, payout };
  }
}

const NOTHING = {
  available: rupiah(0),
  inPayouts: rupiah(0),
  held: rupiah(0),
  heldSessionCount: 0,
  payout: null,
} as const;
