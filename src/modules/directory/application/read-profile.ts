import { Inject, Injectable, Optional } from '@nestjs/common';
import { isUuid } from '../../../kernel/identity/id.js';
import { Clock } from '../../../kernel/time/clock.js';
import { Database } from '../../../platform/database/database.js';
import { NotFound } from '../../../platform/http/http.errors.js';
import { TermsBook, type RefundStep } from '../../settings/index.js';
import type { Card, Service } from '../domain/profile.js';
import { CARD_COLUMNS, cardOf, IS_PUBLIC, type CardRow } from '../infrastructure/card-rows.js';
import type { Education } from '../domain/own-profile.js';
import { EDUCATION } from '../infrastructure/profile-rows.js';
import { BookingRulesLookup, type BookingRules } from './booking-rules-lookup.js';
import { ListServices } from './list-services.js';

/** Everything a profile page shows. */
export interface Profile extends Card, BookingRules {
  readonly about: string;
  readonly education: readonly Education[];
  readonly services: readonly Service[];
  /** What a booking made now gives back, the longest notice first. */
  readonly refundSteps: readonly RefundStep[];
}

interface Row extends CardRow {
  about: string;
  education: Education[];
}

const SELECT = `SELECT ${CARD_COLUMNS}, p.about, ${EDUCATION} FROM psychologist p WHERE ${IS_PUBLIC}`;
const BY_ID = `${SELECT} AND p.id = $1`;
const BY_SLUG = `${SELECT} AND p.slug = $1`;

/** A horizon of no days is the truth about somebody without a schedule. */
const NOT_BOOKABLE: BookingRules = { noticeHours: 0, horizonDays: 0, approvesNewClients: false };

/** Reads a public profile. */
@Injectable()
export class ReadProfile {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly listServices: ListServices,
    private readonly terms: TermsBook,
    @Optional() @Inject(BookingRulesLookup) private readonly rules?: BookingRulesLookup,
  ) {}

  /** @throws NotFound when no public psychologist with something to offer has the id or slug. */
  async execute(idOrSlug: string): Promise<Profile> {
    const [row] = isUuid(idOrSlug)
      ? await this.database.query<Row>(BY_ID, [idOrSlug])
      : await this.database.query<Row>(BY_SLUG, [idOrSlug]);
    if (row === undefined) throw new NotFound();
    const [services, terms, rules] = await Promise.all([
      this.listServices.execute(row.id),
      this.terms.inForce(this.database, this.clock.now()),
      this.rules?.rulesFor(row.id),
    ]);
    const { refundSteps } = terms;
    return {
      ...cardOf(row),
      about: row.about,
      education: row.education,
      services,
      refundSteps,
      ...(rules ?? NOT_BOOKABLE),
    };
  }
}
