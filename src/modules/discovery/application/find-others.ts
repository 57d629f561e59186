import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/time/clock.js';
import { HOUR, instant, isoOf, laterOf, plusMinutes } from '../../../kernel/time/instant.js';
import { Database } from '../../../platform/database/database.js';
import { OwnBooking, type Booking } from '../../booking/index.js';
import type { FoundPage } from '../domain/found.js';
import { FindPsychologists } from './find-psychologists.js';

const MOST = 3;
/** So far before and after the time that was lost; twice as far when nobody is free there. */
const AROUND_MS = [72 * HOUR, 14 * 24 * HOUR] as const;

/** Whom a client can meet instead, after a session was cancelled. */
@Injectable()
export class FindOthers {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly own: OwnBooking,
    private readonly find: FindPsychologists,
  ) {}

  /**
   * Up to three others, in the same way of meeting and free near that time, best first. None for a
   * session that stands, and none for its psychologist.
   *
   * @throws NotFound unless the account is a party.
   */
  async instead(bookingId: string, accountId: string): Promise<FoundPage['items']> {
    const { booking, party } = await this.own.of(this.database, bookingId, accountId);
    if (party === 'psychologist' || booking.status !== 'cancelled') return [];
    for (const around of AROUND_MS) {
      const others = await this.around(booking, around);
      if (others.length > 0) return others;
    }
    return [];
  }

  private async around(booking: Booking, ms: number): Promise<FoundPage['items']> {
    const now = this.clock.now();
    const from = instant(booking.startsAt - ms);
    const page = await this.find.execute({
      search: { mode: booking.mode },
      // The search has a present of its own, a moment later: what begins now is left to it.
      freeFrom: from > plusMinutes(now, 1) ? isoOf(from) : undefined,
      freeTo: isoOf(instant(laterOf(now, booking.startsAt) + ms)),
      limit: MOST + 1,
      readerId: booking.clientAccountId,
    });
    return page.items.filter(({ card }) => card.id !== booking.psychologistId).slice(0, MOST);
  }
}
