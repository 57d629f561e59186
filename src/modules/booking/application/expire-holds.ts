import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Clock } from '../../../kernel/time/clock.js';
import { HOUR, laterOf, type Instant } from '../../../kernel/time/instant.js';
import type { Queryable } from '../../../platform/database/database.js';
import { TransactionRunner, type Tx } from '../../../platform/database/transaction-runner.js';
import { Jobs } from '../../../platform/jobs/jobs.js';
import { ProbePayment } from '../../payments/index.js';
import { SYSTEM, type Booking } from '../domain/booking.js';
import { BookingRepository } from '../infrastructure/booking.repository.js';
import { ChangeBooking } from './change-booking.js';

const BATCH = 50;
/** A silent provider keeps a time blocked no longer than this, from when we can first ask it. */
const LONGEST_DOUBT_MS = HOUR / 2;

/** Between whom a new booking is to be made. */
interface Way {
  readonly psychologistId: string;
  readonly clientAccountId: string;
}

/** Lets go of times that nobody paid for. */
@Injectable()
export class ExpireHolds implements OnModuleInit {
  /** A process that was stopped for hours has asked nobody meanwhile. */
  private awakeSince: Instant | null = null;

  constructor(
    private readonly runner: TransactionRunner,
    private readonly clock: Clock,
    private readonly bookings: BookingRepository,
    private readonly change: ChangeBooking,
    private readonly probe: ProbePayment,
    private readonly jobs: Jobs,
  ) {}

  onModuleInit(): void {
    this.jobs.handle('holds', () => this.run());
  }

  /**
   * Every hold whose time is up. One whose payment has begun goes only after the provider was asked,
   * outside any transaction: its money may be in time although we have not heard of it.
   *
   * @returns how many holds expired.
   */
  async run(): Promise<number> {
    const due = await this.runner.run(async (tx) => {
      const bookings = await this.bookings.lockDue(tx, dueHolds());
      const unstarted = bookings.filter((booking) => booking.paymentStartedAt === null);
      for (const booking of unstarted) await this.expire(tx, booking);
      return {
        expired: unstarted.length,
        doubtful: bookings.filter((b) => !unstarted.includes(b)),
        now: tx.now,
      };
    });
    this.awakeSince ??= due.now;
    let { expired } = due;
    for (const booking of due.doubtful) {
      const prospect = await this.probe.ofBooking(booking.id);
      const askedSince = laterOf(this.awakeSince, booking.keepUntil ?? due.now);
      const isOverdue = due.now - askedSince > LONGEST_DOUBT_MS;
      if (prospect === 'none' || (prospect === 'unclear' && isOverdue)) {
        if (await this.expireIfStillHeld(booking.id)) expired++;
      }
    }
    return expired;
  }

  /** There are nearly never any, so a read asks first whether the transaction is worth it. */
  async isAnyInTheWay(sql: Queryable, way: Way): Promise<boolean> {
    return this.bookings.isAnyHoldStale(sql, this.clock.now(), way);
  }

  /**
   * Before a new booking: stale holds and offers in its way, in a small transaction of their own (swept inside
   * the insert's transaction they deadlock with other inserts). Started payments are left alone.
   */
  async inTheWayOf(way: Way): Promise<void> {
    await this.runner.run(async (tx) => {
      for (const due of [dueHolds(), dueOffers()]) {
        const stale = await this.bookings.lockDue(tx, due, way);
        for (const booking of stale) await this.expire(tx, booking);
      }
    });
  }

  private async expireIfStillHeld(id: string): Promise<boolean> {
    return this.runner.run(async (tx) => {
      const booking = await this.bookings.lock(tx, id);
      if (booking?.status !== 'held') return false;
      await this.expire(tx, booking);
      return true;
    });
  }

  private async expire(tx: Tx, booking: Booking): Promise<void> {
    await this.change.run(tx, booking, { act: 'expire', to: 'expired', by: SYSTEM });
  }
}

function dueHolds(): { status: 'held'; deadline: 'keep_until'; limit: number } {
  return { status: 'held', deadline: 'keep_until', limit: BATCH };
}

function dueOffers(): { status: 'offered'; deadline: 'keep_until'; limit: number } {
  return { status: 'offered', deadline: 'keep_until', limit: BATCH };
}
