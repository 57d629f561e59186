import { Injectable } from '@nestjs/common';
import type { Instant } from '../../../kernel/time/instant.js';
import type { Interval } from '../../../kernel/time/interval.js';
import type { Queryable } from '../../../platform/database/database.js';
import { Offers } from '../../directory/index.js';
import { TermsBook } from '../../settings/index.js';
import { Availability } from './availability.js';

/** What a client can have instead of a time they missed. */
@Injectable()
export class NearestTimes {
  constructor(
    private readonly offers: Offers,
    private readonly terms: TermsBook,
    private readonly availability: Availability,
  ) {}

  /**
   * Up to three sessions of the same service that can be booked now, nearest to the wanted start
   * first; that very start as well when it is free. None when the service is no longer offered.
   */
  async to(
    sql: Queryable,
    wanted: { psychologistId: string; serviceId: string; startsAt: Instant },
    now: Instant,
  ): Promise<Interval[]> {
    const offer = await this.offers.find(sql, wanted.psychologistId, wanted.serviceId);
    if (offer === null) return [];
    const terms = await this.terms.inForce(sql, now);
    return this.availability.alternatives(sql, { offer, terms, now }, wanted.startsAt);
  }
}
