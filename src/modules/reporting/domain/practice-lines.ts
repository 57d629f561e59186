import type { PracticeFigures } from './practice-figures.js';

/** How a figure is counted. Stars are a mean of 1 to 5. */
export type FigureUnit = 'count' | 'minutes' | 'percent' | 'rupiah' | 'stars';

export type FigureGroup = 'sessions' | 'requests' | 'time' | 'money' | 'reviews';

interface Line {
  readonly group: FigureGroup;
  readonly unit: FigureUnit;
  readonly of: (figures: PracticeFigures) => number | null;
}

/** Every figure of a report in the order it is read in; documents and mails take theirs from here. */
const PRACTICE_LINES = {
  total: count('sessions', ({ sessions }) => sessions.total),
  completed: count('sessions', ({ sessions }) => sessions.completed),
  upcoming: count('sessions', ({ sessions }) => sessions.upcoming),
  unmarked: count('sessions', ({ sessions }) => sessions.unmarked),
  requested: count('sessions', ({ sessions }) => sessions.requested),
  clientAbsent: count('sessions', ({ sessions }) => sessions.clientAbsent),
  psychologistAbsent: count('sessions', ({ sessions }) => sessions.psychologistAbsent),
  cancelledByClient: count('sessions', ({ sessions }) => sessions.cancelledByClient),
  cancelledByPsychologist: count('sessions', ({ sessions }) => sessions.cancelledByPsychologist),
  cancelledByPlatform: count('sessions', ({ sessions }) => sessions.cancelledByPlatform),
  rejected: count('sessions', ({ sessions }) => sessions.rejected),
  lapsed: count('sessions', ({ sessions }) => sessions.lapsed),
  received: count('requests', ({ requests }) => requests.received),
  confirmed: count('requests', ({ requests }) => requests.confirmed),
  medianMinutesToConfirm: {
    group: 'requests',
    unit: 'minutes',
    of: ({ requests }) => requests.medianMinutesToConfirm,
  },
  heldMinutes: { group: 'time', unit: 'minutes', of: ({ time }) => time.heldMinutes },
  bookedMinutes: { group: 'time', unit: 'minutes', of: ({ time }) => time.bookedMinutes },
  openMinutes: { group: 'time', unit: 'minutes', of: ({ time }) => time.openMinutes },
  occupancyPercent: { group: 'time', unit: 'percent', of: ({ time }) => time.occupancyPercent },
  earned: sum(({ money }) => money.earned),
  fee: sum(({ money }) => money.fee),
  vat: sum(({ money }) => money.vat),
  share: sum(({ money }) => money.share),
  refunded: sum(({ money }) => money.refunded),
  refundCount: count('money', ({ money }) => money.refundCount),
  paidOut: sum(({ money }) => money.paidOut),
  taxWithheld: sum(({ money }) => money.taxWithheld),
  heldForSessions: sum(({ money }) => money.heldForSessions),
  payable: sum(({ money }) => money.payable),
  payoutUnderWay: sum(({ money }) => money.payoutUnderWay),
  reviewCount: count('reviews', ({ reviews }) => reviews.count),
  average: { group: 'reviews', unit: 'stars', of: ({ reviews }) => reviews.average },
  rating: { group: 'reviews', unit: 'stars', of: ({ reviews }) => reviews.rating },
  ratingCount: count('reviews', ({ reviews }) => reviews.ratingCount),
} as const satisfies Readonly<Record<string, Line>>;

export type FigureName = keyof typeof PRACTICE_LINES;

const FIGURE_NAMES = Object.keys(PRACTICE_LINES) as readonly FigureName[];

/** A figure now and in the period before. */
export interface ComparedFigure {
  readonly name: FigureName;
  readonly group: FigureGroup;
  readonly unit: FigureUnit;
  readonly now: number | null;
  readonly before: number | null;
  /** Null where one of the two is not known. */
  readonly change: number | null;
}

/** All figures beside those of the period before. */
export function compare(figures: PracticeFigures, before: PracticeFigures): ComparedFigure[] {
  return FIGURE_NAMES.map((name) => {
    const { group, unit, of } = PRACTICE_LINES[name];
    const [now, then] = [of(figures), of(before)];
    return { name, group, unit, now, before: then, change: differenceOf(now, then) };
  });
}

/** Stars have two decimals and percents one, which binary fractions cannot hold exactly. */
function differenceOf(now: number | null, then: number | null): number | null {
  return now === null || then === null ? null : Math.round((now - then) * 100) / 100;
}

function count(group: FigureGroup, of: (figures: PracticeFigures) => number): Line {
  return { group, unit: 'count', of };
}

function sum(of: (figures: PracticeFigures) => number): Line {
  return { group: 'money', unit: 'rupiah', of };
}
