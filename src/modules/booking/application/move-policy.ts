import { Injectable } from '@nestjs/common';
import type { Instant } from '../../../kernel/time/instant.js';
import type { Queryable } from '../../../platform/database/database.js';
import { TermsBook } from '../../settings/index.js';
import type { Booking } from '../domain/booking.js';
import { movingRules, type MovingRules } from '../domain/moving.js';
import { BookingRepository } from '../infrastructure/booking.repository.js';

/** Says what moving a booking comes to, by its own terms and what was moved before. */
@Injectable()
export class MovePolicy {
  constructor(
    private readonly bookings: BookingRepository,
    private readonly terms: TermsBook,
  ) {}

  /** Null when it is not for a client to move in its present state. */
  async of(sql: Queryable, booking: Booking, now: Instant): Promise<MovingRules | null> {
    const terms = await this.terms.byId(sql, booking.termsId);
    const moves = booking.timeRevision === 1 ? 0 : await this.bookings.movesBy(sql, booking.id);
    return movingRules(booking, terms, { moves, now });
  }
}
