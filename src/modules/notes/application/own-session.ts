import { Injectable } from '@nestjs/common';
import type { Queryable } from '../../../platform/database/database.js';
import { NotFound } from '../../../platform/http/http.errors.js';
import { OwnBooking, type Booking } from '../../booking/index.js';
import type { Who } from '../domain/note.js';

/** Loads a session for the psychologist who held it, or for its client. */
@Injectable()
export class OwnSession {
  constructor(private readonly own: OwnBooking) {}

  /** @throws NotFound unless the account is the session's psychologist. */
  async asAuthor(sql: Queryable, { bookingId, accountId }: Who): Promise<Booking> {
    const { booking, party } = await this.own.of(sql, bookingId, accountId);
    if (party !== 'psychologist') throw new NotFound();
    return booking;
  }

  /** @throws NotFound unless the account stands for whom the session was about. */
  async asClient(sql: Queryable, { bookingId, accountId }: Who): Promise<Booking> {
    const { booking, party } = await this.own.inCare(sql, bookingId, accountId);
    if (party !== 'client') throw new NotFound();
    return booking;
  }
}
