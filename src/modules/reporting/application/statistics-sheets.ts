import type { Sheet, SheetColumn } from '../../../platform/documents/spreadsheet.js';
import type { Language } from '../../../platform/http/language.js';
import type { BookingCounts, Compared, Rate } from '../domain/statistics-figures.js';
import { exportWords, stageWords, statusWords, weekdayWords } from './admin-export-words.js';
import type { PeopleFigure } from './statistics-people.js';
import type { Statistics } from './statistics-reader.js';

/** The tables of the statistics, by the name under which each is asked for as CSV. */
export const STATISTICS_TABLES = [
  'series',
  'figures',
  'rates',
  'funnel',
  'statuses',
  'categories',
  'hours',
] as const;
export type StatisticsTable = (typeof STATISTICS_TABLES)[number];

type Rows = Sheet['rows'];
const text = (title: string, width = 24): SheetColumn => ({ title, kind: 'text', width });
const count = (title: string): SheetColumn => ({ title, kind: 'count' });
const share = (title: string): SheetColumn => ({ title, kind: 'share' });

/** All that is on the screen, as tables. */
export function statisticsSheets(
  statistics: Statistics,
  language: Language,
): Readonly<Record<StatisticsTable, Sheet>> {
  const w = exportWords(language);
  const compared = [count(w.now), count(w.before)];
  const sheet = (name: string, columns: SheetColumn[], rows: Rows): Sheet => ({
    name,
    columns,
    rows,
  });
  const { made, sessions } = statistics;
  const byBasis = <Item>(rowsOf: (counts: BookingCounts) => Item[][]) => [
    ...rowsOf(made).map((row) => [w.made, ...row]),
    ...rowsOf(sessions).map((row) => [w.sessions, ...row]),
  ];
  return {
    series: seriesSheet(statistics, language),
    figures: sheet(w.figuresSheet, [text(w.figure, 44), ...compared], figureRows(statistics, w)),
    rates: sheet(
      w.rateSheet,
      [text(w.figure), share(w.now), share(w.before), count(w.of)],
      rateRows(statistics, w),
    ),
    funnel: sheet(
      w.funnelSheet,
      [text(w.step), ...compared],
      statistics.funnel.map((step) => [stageWords(step.stage, language), ...both(step)]),
    ),
    statuses: sheet(
      w.statusSheet,
      [text(w.basis), text(w.status), ...compared],
      byBasis<string | number>(({ byStatus }) =>
        byStatus.map((figure) => [statusWords(figure.status, language), ...both(figure)]),
      ),
    ),
    categories: sheet(
      w.categorySheet,
      [text(w.basis), text(w.category), ...compared],
      byBasis<string | number>(({ byCategory }) =>
        byCategory.map((figure) => [
          nameOf(statistics, figure.slug, language) ?? w.noCategory,
          ...both(figure),
        ]),
      ),
    ),
    hours: sheet(
      w.hourSheet,
      [text(w.basis), text(w.weekday), count(w.hour), count(w.count)],
      byBasis<string | number>(({ hours }) =>
        hours.map((each) => [weekdayWords(each.weekday, language), each.hour, each.count]),
      ),
    ),
  };
}

/** A category's name in a language; undefined for none. */
function nameOf(
  { categoryNames }: Statistics,
  slug: string | null,
  language: Language,
): string | undefined {
  return slug === null ? undefined : (categoryNames.get(slug)?.[language] ?? slug);
}

function seriesSheet(statistics: Statistics, language: Language): Sheet {
  const w = exportWords(language);
  const { period, active, registered, made, sessions } = statistics;
  return {
    name: w.seriesSheet,
    columns: [
      text(w.from, 12),
      text(w.to, 12),
      ...[w.activeTotal, w.activeClients, w.activePsychologists, w.activeAdmins].map(count),
      ...[w.registered, w.bookingsMade, w.sessionsStanding].map(count),
    ],
    rows: period.buckets.map(({ from, to }, index) => {
      const people = active.series[index];
      const counts = people && [people.total, people.client, people.psychologist, people.admin];
      const others = [registered.series[index], made.series[index], sessions.series[index]];
      return [from, to, ...(counts ?? []), ...others.map((value) => value ?? 0)];
    }),
  };
}

type Words = ReturnType<typeof exportWords>;

function figureRows(statistics: Statistics, w: Words): Rows {
  const { active, registered, made, sessions, confirmation, psychologists } = statistics;
  const people = ({ total, client, psychologist, admin }: PeopleFigure): Rows => [
    [w.activeTotal, ...both(total)],
    [w.activeClients, ...both(client)],
    [w.activePsychologists, ...both(psychologist)],
    [w.activeAdmins, ...both(admin)],
  ];
  const { now, before } = confirmation.medianMinutes;
  return [
    ...people(active.spans.period),
    [w.activeDay, ...both(active.spans.day.total)],
    [w.activeWeek, ...both(active.spans.week.total)],
    [w.activeMonth, ...both(active.spans.month.total)],
    [w.registered, ...both(registered.figure.total)],
    [w.registeredClients, ...both(registered.figure.client)],
    [w.registeredPsychologists, ...both(registered.figure.psychologist)],
    [w.bookingsMade, ...both(made.total)],
    [w.sessionsStanding, ...both(sessions.total)],
    [w.confirmed, ...both(confirmation.count)],
    [w.medianMinutes, now, before],
    [w.approved, ...both(psychologists.approved)],
    [w.searchable, psychologists.searchable, null],
  ];
}

function rateRows({ rates }: Statistics, w: Words): Rows {
  const row = (name: string, { share: { now, before }, of }: Rate) => [name, now, before, of.now];
  return [
    row(w.cancelledRate, rates.cancelled),
    row(w.rejectedRate, rates.rejected),
    row(w.clientAbsentRate, rates.clientAbsent),
    row(w.psychologistAbsentRate, rates.psychologistAbsent),
  ];
}

function both({ now, before }: Compared): [number, number] {
  return [now, before];
}
