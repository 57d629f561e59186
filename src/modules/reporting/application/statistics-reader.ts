import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/time/clock.js';
import type { Instant } from '../../../kernel/time/instant.js';
import { Database, type Queryable } from '../../../platform/database/database.js';
import type { Language } from '../../../platform/http/language.js';
import { adminPeriod, type AdminPeriod, type AskedPeriod } from '../domain/admin-period.js';
import {
  funnelOf,
  ratesOf,
  type BookingCounts,
  type Rates,
  type StageFigure,
} from '../domain/statistics-figures.js';
import {
  bookingsMade,
  confirmations,
  sessionsPlanned,
  type Confirmations,
} from './statistics-bookings.js';
import {
  activeAccounts,
  psychologistFigures,
  registrations,
  type ActiveAccounts,
  type PsychologistFigures,
  type Registrations,
} from './statistics-people.js';

/** A category's name in each language, by its slug. */
type CategoryNames = ReadonlyMap<string, Readonly<Record<Language, string>>>;

/** The statistics of a period, as they are at an instant. */
export interface Statistics {
  readonly at: Instant;
  readonly period: AdminPeriod;
  readonly active: ActiveAccounts;
  readonly registered: Registrations;
  readonly made: BookingCounts;
  readonly sessions: BookingCounts;
  readonly rates: Rates;
  readonly funnel: readonly StageFigure[];
  readonly confirmation: Confirmations;
  readonly psychologists: PsychologistFigures;
  readonly categoryNames: CategoryNames;
}

const CATEGORIES = `SELECT slug, name FROM category_name_view`;

/** Counts people and bookings anew each time it is asked. */
@Injectable()
export class StatisticsReader {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /**
   * @throws PeriodBackwards, PeriodTooLong, PeriodOutOfReach for a period that cannot be.
   */
  async read(asked: AskedPeriod): Promise<Statistics> {
    const at = this.clock.now();
    const period = adminPeriod(asked, at);
    return this.database.together(async (sql) => {
      const [active, registered, made, sessions, confirmation, psychologists, categoryNames] =
        await Promise.all([
          activeAccounts(sql, period),
          registrations(sql, period),
          bookingsMade(sql, period),
          sessionsPlanned(sql, period),
          confirmations(sql, period),
          psychologistFigures(sql, period),
          namesOf(sql),
        ]);
      const [rates, funnel] = [ratesOf(sessions), funnelOf(made)];
      return {
        ...{ at, period, active, registered, made, sessions, rates, funnel },
        ...{ confirmation, psychologists, categoryNames },
      };
    });
  }
}

async function namesOf(sql: Queryable): Promise<CategoryNames> {
  const rows = await sql.query<{ slug: string; name: Record<Language, string> }>(CATEGORIES);
  return new Map(rows.map(({ slug, name }) => [slug, name]));
}
