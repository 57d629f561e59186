import { Injectable } from '@nestjs/common';
import {
  sqlState,
  violatedConstraint,
  type Tx,
} from '../../../platform/database/transaction-runner.js';
import { PersonGrown } from '../../accounts/index.js';
import { PersonBusy, SlotTaken } from '../domain/booking.errors.js';
import type { Booking } from '../domain/booking.js';
import { ChangeBooking, type AgreedTime, type Change } from './change-booking.js';

const EXCLUSION_VIOLATION = '23P01';
const UNTIL_18 = 'booking_until_18';

/** A booking's way to another time, and what comes of it. */
export type TimeChange = Omit<Change, 'act' | 'to'> & { readonly time: AgreedTime };

/**
 * Moves a booking, whoever wants it. Whoever calls holds the two locks of its times
 * (`lockTimes`) and then the booking's row: that order never deadlocks.
 */
@Injectable()
export class MoveTime {
  constructor(private readonly change: ChangeBooking) {}

  /** @throws SlotTaken, PersonBusy or PersonGrown, by the constraint that refused it; the transaction is over then. */
  async run(tx: Tx, booking: Booking, how: TimeChange): Promise<Booking> {
    try {
      return await this.change.run(tx, booking, { ...how, act: 'move', to: booking.status });
    } catch (error) {
      throw refusalOf(error);
    }
  }
}

/** What an existing row that takes a time ran into. */
export function refusalOf(error: unknown): unknown {
  if (violatedConstraint(error) === UNTIL_18) return new PersonGrown();
  if (sqlState(error) !== EXCLUSION_VIOLATION) return error;
  return violatedConstraint(error) === 'person_time' ? new PersonBusy() : new SlotTaken();
}
