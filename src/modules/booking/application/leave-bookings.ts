import { Injectable } from '@nestjs/common';
import { HOUR, instantOf, toDate, type Instant } from '../../../kernel/time/instant.js';
import { Clock } from '../../../kernel/time/clock.js';
import { Database, type Queryable } from '../../../platform/database/database.js';
import { TransactionRunner } from '../../../platform/database/transaction-runner.js';
import { RefundBooking } from '../../payments/index.js';
import { TermsBook, type Terms } from '../../settings/index.js';
import type { BookingStatus } from '../domain/booking-status.js';
import { BookingRepository } from '../infrastructure/booking.repository.js';
import { CancelBooking } from './cancel-booking.js';
import { ChangeBooking } from './change-booking.js';

/** A session that lies ahead of a client who wants to leave. */
export interface SessionToLeave {
  readonly id: string;
  readonly status: BookingStatus;
  readonly startsAt: Instant;
  readonly endsAt: Instant;
  readonly price: number;
  /** What its own terms would give back now; of a hold there is nothing to give. */
  readonly refundPercent: number;
}

interface Row {
  id: string;
  status: BookingStatus;
  starts_at: Date;
  ends_at: Date;
  price: number;
  terms_id: string;
}

const AHEAD = `
  SELECT id, status, starts_at, ends_at, price, terms_id FROM booking
   WHERE client_account_id = $1 AND status IN ('offered','held','requested','confirmed') AND ends_at > $2
   ORDER BY starts_at`;
const WITH = `
  SELECT 1 FROM booking
   WHERE psychologist_id = $1 AND status IN ('offered','held','requested','confirmed') AND ends_at > $2 LIMIT 1`;

/** Cancels a session for a client who leaves, and gives back what was paid. */
@Injectable()
export class CancelInWhole {
  constructor(
    private readonly runner: TransactionRunner,
    private readonly bookings: BookingRepository,
    private readonly change: ChangeBooking,
    private readonly refunds: RefundBooking,
  ) {}

  /** Does nothing when it is no longer ahead. */
  async run(id: string, accountId: string): Promise<void> {
    await this.runner.run(async (tx) => {
      const booking = await this.bookings.lock(tx, id);
      if (booking === null || !['offered', 'requested', 'confirmed'].includes(booking.status))
        return;
      const by = { kind: 'client', accountId } as const;
      await this.change.run(tx, booking, { act: 'cancel', to: 'cancelled', by });
      await this.refunds.run(tx, id, 'cancelled');
    });
  }
}

/** What becomes of sessions ahead when somebody closes their account. */
@Injectable()
export class LeaveBookings {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly terms: TermsBook,
    private readonly cancel: CancelBooking,
    private readonly cancelInWhole: CancelInWhole,
  ) {}

  async ahead(sql: Queryable, accountId: string): Promise<SessionToLeave[]> {
    const now = this.clock.now();
    const rows = await sql.query<Row>(AHEAD, [accountId, toDate(now)]);
    return Promise.all(
      rows.map(async (row) => sessionOf(row, await this.terms.byId(sql, row.terms_id), now)),
    );
  }

  async hasAny(sql: Queryable, psychologistId: string): Promise<boolean> {
    return (await sql.query(WITH, [psychologistId, toDate(this.clock.now())])).length > 0;
  }

  /**
   * Gives up holds, and cancels what its terms give back in whole. What is too near for that takes
   * place; it is over within a day or two, and asking again then finds nothing. Returns how many are left.
   */
  async run(accountId: string): Promise<number> {
    const sessions = await this.ahead(this.database, accountId);
    let left = 0;
    for (const session of sessions) {
      if (session.status === 'held') await this.cancel.run(session.id, accountId);
      else if (session.refundPercent === 100) await this.cancelInWhole.run(session.id, accountId);
      else left++;
    }
    return left;
  }
}

function sessionOf(row: Row, terms: Terms, now: Instant): SessionToLeave {
  const startsAt = instantOf(row.starts_at);
  const hours = (startsAt - now) / HOUR;
  const step = terms.refundSteps.find(({ hoursBefore }) => hours >= hoursBefore);
  const isUnpaid = row.price === 0 || row.status === 'held' || row.status === 'offered';
  return {
    id: row.id,
    status: row.status,
    startsAt,
    endsAt: instantOf(row.ends_at),
    price: row.price,
    refundPercent: isUnpaid && hours > 0 ? 100 : (step?.percent ?? 0),
  };
}
