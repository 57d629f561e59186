import { ApiProperty, ApiSchema } from '@nestjs/swagger';
import { isoOf } from '../../../kernel/time/instant.js';
import type { Language } from '../../../platform/http/language.js';
import { BOOKING_STATUSES, type BookingStatus } from '../../booking/index.js';
import { NOBODY, type PeopleFigure } from '../application/statistics-people.js';
import type { Statistics } from '../application/statistics-reader.js';
import {
  STAGES,
  type BookingCounts,
  type Compared,
  type Rate,
  type Stage,
} from '../domain/statistics-figures.js';
import {
  AdminReportPeriod,
  ComparedCount,
  presentCount,
  presentDays,
  presentPeriod,
  ReportDays,
} from './admin-reports.responses.js';

@ApiSchema({ name: 'StatisticsPeople' })
class StatisticsPeople {
  @ApiProperty({ type: ComparedCount, description: 'Each account once' }) total!: ComparedCount;
  @ApiProperty({ type: ComparedCount }) client!: ComparedCount;
  @ApiProperty({ type: ComparedCount }) psychologist!: ComparedCount;
  @ApiProperty({ type: ComparedCount }) admin!: ComparedCount;
}

@ApiSchema({ name: 'StatisticsActive' })
class StatisticsActive {
  @ApiProperty({ type: StatisticsPeople, description: 'On the last day' }) day!: StatisticsPeople;
  @ApiProperty({ type: StatisticsPeople, description: 'In the last 7 days' })
  week!: StatisticsPeople;
  @ApiProperty({ type: StatisticsPeople, description: 'In the last 30 days' })
  month!: StatisticsPeople;
  @ApiProperty({ type: StatisticsPeople }) period!: StatisticsPeople;
}

@ApiSchema({ name: 'StatisticsPart' })
class StatisticsPart extends ReportDays {
  @ApiProperty({ type: 'integer', description: 'Different accounts with a session in use' })
  active!: number;
  @ApiProperty({ type: 'integer' }) activeClients!: number;
  @ApiProperty({ type: 'integer' }) activePsychologists!: number;
  @ApiProperty({ type: 'integer' }) activeAdmins!: number;
  @ApiProperty({ type: 'integer' }) registered!: number;
  @ApiProperty({ type: 'integer', description: 'Bookings by when they were made' }) made!: number;
  @ApiProperty({ type: 'integer', description: 'Sessions that stand, by when they begin' })
  sessions!: number;
}

@ApiSchema({ name: 'StatisticsStatus' })
class StatisticsStatus extends ComparedCount {
  @ApiProperty({ enum: BOOKING_STATUSES, enumName: 'BookingStatus' }) status!: BookingStatus;
}

@ApiSchema({ name: 'StatisticsCategory' })
class StatisticsCategory extends ComparedCount {
  @ApiProperty({ type: String, nullable: true }) slug!: string | null;
  @ApiProperty({ type: String, nullable: true, description: 'In the reader’s language' })
  name!: string | null;
}

@ApiSchema({ name: 'StatisticsHour' })
class StatisticsHour {
  @ApiProperty({ type: 'integer', description: '1 is Monday' }) weekday!: number;
  @ApiProperty({ type: 'integer', description: '0 to 23, on the zone’s clock' }) hour!: number;
  @ApiProperty({ type: 'integer' }) count!: number;
}

@ApiSchema({ name: 'StatisticsBookings' })
class StatisticsBookings {
  @ApiProperty({ type: ComparedCount }) total!: ComparedCount;
  @ApiProperty({ type: [StatisticsStatus] }) byStatus!: StatisticsStatus[];
  @ApiProperty({
    type: [StatisticsCategory],
    description: 'By the first category of the psychologist, the most frequent first',
  })
  byCategory!: StatisticsCategory[];
  @ApiProperty({ type: [StatisticsHour], description: 'Hours without any are left out' })
  byHour!: StatisticsHour[];
}

@ApiSchema({ name: 'StatisticsRate' })
class StatisticsRate {
  @ApiProperty({ type: Number, nullable: true, description: 'Fraction of 1; null of nothing' })
  now!: number | null;
  @ApiProperty({ type: Number, nullable: true }) before!: number | null;
  @ApiProperty({ type: ComparedCount, description: 'Of how many' }) of!: ComparedCount;
}

@ApiSchema({ name: 'StatisticsRates' })
class StatisticsRates {
  @ApiProperty({ type: StatisticsRate, description: 'Of sessions that were paid for, or free' })
  cancelled!: StatisticsRate;
  @ApiProperty({ type: StatisticsRate, description: 'Of the same' }) rejected!: StatisticsRate;
  @ApiProperty({ type: StatisticsRate, description: 'Of sessions with a known outcome' })
  clientAbsent!: StatisticsRate;
  @ApiProperty({ type: StatisticsRate, description: 'Of the same' })
  psychologistAbsent!: StatisticsRate;
}

@ApiSchema({ name: 'StatisticsStep' })
class StatisticsStep extends ComparedCount {
  @ApiProperty({ enum: STAGES, enumName: 'BookingStage' }) stage!: Stage;
}

@ApiSchema({ name: 'StatisticsConfirmation' })
class StatisticsConfirmation {
  @ApiProperty({ type: ComparedCount, description: 'Requests that were confirmed' })
  count!: ComparedCount;
  @ApiProperty({ type: 'integer', nullable: true, description: 'The middle one' })
  medianMinutes!: number | null;
  @ApiProperty({ type: 'integer', nullable: true }) medianMinutesBefore!: number | null;
}

@ApiSchema({ name: 'StatisticsPsychologists' })
class StatisticsPsychologists {
  @ApiProperty({ type: 'integer', description: 'That can be found now, whatever the period' })
  searchable!: number;
  @ApiProperty({ type: ComparedCount, description: 'Verified when each period ended' })
  approved!: ComparedCount;
}

@ApiSchema({ name: 'AdminStatisticsResponse' })
export class AdminStatisticsResponse {
  @ApiProperty({ format: 'date-time', description: 'When it was counted' }) at!: string;
  @ApiProperty({ type: AdminReportPeriod }) period!: AdminReportPeriod;
  @ApiProperty({
    type: StatisticsActive,
    description:
      'Different accounts with a session in use; days of Asia/Jakarta, whatever the zone',
  })
  active!: StatisticsActive;
  @ApiProperty({ type: StatisticsPeople }) registered!: StatisticsPeople;
  @ApiProperty({ type: [StatisticsPart], description: 'Days, weeks from Monday, or months' })
  series!: StatisticsPart[];
  @ApiProperty({ type: StatisticsBookings, description: 'By when they were made' })
  made!: StatisticsBookings;
  @ApiProperty({
    type: StatisticsBookings,
    description:
      'By when they begin; states count all that were paid for or free, the rest those that stand',
  })
  sessions!: StatisticsBookings;
  @ApiProperty({ type: StatisticsRates }) rates!: StatisticsRates;
  @ApiProperty({
    type: [StatisticsStep],
    description: 'Of the bookings made: how many came so far',
  })
  funnel!: StatisticsStep[];
  @ApiProperty({ type: StatisticsConfirmation }) confirmation!: StatisticsConfirmation;
  @ApiProperty({ type: StatisticsPsychologists }) psychologists!: StatisticsPsychologists;
}

export function presentStatistics(
  statistics: Statistics,
  language: Language,
): AdminStatisticsResponse {
  const { at, period, active, registered, made, sessions, rates, funnel } = statistics;
  const { confirmation, psychologists } = statistics;
  const bookings = (counts: BookingCounts): StatisticsBookings =>
    presentBookings(counts, (slug) => statistics.categoryNames.get(slug)?.[language] ?? null);
  return {
    at: isoOf(at),
    period: presentPeriod(period),
    active: {
      day: presentPeople(active.spans.day),
      week: presentPeople(active.spans.week),
      month: presentPeople(active.spans.month),
      period: presentPeople(active.spans.period),
    },
    registered: presentPeople(registered.figure),
    series: presentSeries(statistics),
    made: bookings(made),
    sessions: bookings(sessions),
    rates: {
      cancelled: presentRate(rates.cancelled),
      rejected: presentRate(rates.rejected),
      clientAbsent: presentRate(rates.clientAbsent),
      psychologistAbsent: presentRate(rates.psychologistAbsent),
    },
    funnel: funnel.map((step) => ({ stage: step.stage, ...presentCount(step) })),
    confirmation: {
      count: presentCount(confirmation.count),
      medianMinutes: confirmation.medianMinutes.now,
      medianMinutesBefore: confirmation.medianMinutes.before,
    },
    psychologists: {
      searchable: psychologists.searchable,
      approved: presentCount(psychologists.approved),
    },
  };
}

function presentSeries({
  period,
  active,
  registered,
  made,
  sessions,
}: Statistics): StatisticsPart[] {
  return period.buckets.map((bucket, index) => {
    const people = active.series[index] ?? NOBODY;
    return {
      ...presentDays(bucket),
      active: people.total,
      activeClients: people.client,
      activePsychologists: people.psychologist,
      activeAdmins: people.admin,
      registered: registered.series[index] ?? 0,
      made: made.series[index] ?? 0,
      sessions: sessions.series[index] ?? 0,
    };
  });
}

function presentPeople({ total, client, psychologist, admin }: PeopleFigure): StatisticsPeople {
  const figure = (of: Compared): ComparedCount => presentCount(of);
  return {
    total: figure(total),
    client: figure(client),
    psychologist: figure(psychologist),
    admin: figure(admin),
  };
}

function presentBookings(
  { total, byStatus, byCategory, hours }: BookingCounts,
  nameOf: (slug: string) => string | null,
): StatisticsBookings {
  return {
    total: presentCount(total),
    byStatus: byStatus.map((figure) => ({ status: figure.status, ...presentCount(figure) })),
    byCategory: byCategory.map(({ slug, ...figure }) => ({
      slug,
      name: slug === null ? null : nameOf(slug),
      ...presentCount(figure),
    })),
    byHour: hours.map(({ weekday, hour, count }) => ({ weekday, hour, count })),
  };
}

function presentRate({ share, of }: Rate): StatisticsRate {
  return { now: share.now, before: share.before, of: presentCount(of) };
}
