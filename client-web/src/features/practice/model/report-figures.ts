import type { PracticeFigures } from '@/api/types';

export type FigureUnit = 'count' | 'minutes' | 'percent' | 'rupiah' | 'stars';

interface Line {
  unit: FigureUnit;
  of: (figures: PracticeFigures) => number | null;
}

const count = (of: Line['of']): Line => ({ unit: 'count', of });
const minutes = (of: Line['of']): Line => ({ unit: 'minutes', of });
const rupiah = (of: Line['of']): Line => ({ unit: 'rupiah', of });
const stars = (of: Line['of']): Line => ({ unit: 'stars', of });

/** Every figure of a report under its heading, in the order it is read in. */
export const REPORT_GROUPS = {
  sessions: {
    total: count(({ sessions }) => sessions.total),
    completed: count(({ sessions }) => sessions.completed),
    upcoming: count(({ sessions }) => sessions.upcoming),
    unmarked: count(({ sessions }) => sessions.unmarked),
    requested: count(({ sessions }) => sessions.requested),
    clientAbsent: count(({ sessions }) => sessions.clientAbsent),
    psychologistAbsent: count(({ sessions }) => sessions.psychologistAbsent),
    cancelledByClient: count(({ sessions }) => sessions.cancelledByClient),
    cancelledByPsychologist: count(({ sessions }) => sessions.cancelledByPsychologist),
    cancelledByPlatform: count(({ sessions }) => sessions.cancelledByPlatform),
    rejected: count(({ sessions }) => sessions.rejected),
    lapsed: count(({ sessions }) => sessions.lapsed),
  },
  requests: {
    received: count(({ requests }) => requests.received),
    confirmed: count(({ requests }) => requests.confirmed),
    medianMinutesToConfirm: minutes(({ requests }) => requests.medianMinutesToConfirm),
  },
  time: {
    heldMinutes: minutes(({ time }) => time.heldMinutes),
    bookedMinutes: minutes(({ time }) => time.bookedMinutes),
    openMinutes: minutes(({ time }) => time.openMinutes),
    occupancyPercent: { unit: 'percent', of: ({ time }) => time.occupancyPercent },
  },
  money: {
    earned: rupiah(({ money }) => money.earned.amount),
    fee: rupiah(({ money }) => money.fee.amount),
    vat: rupiah(({ money }) => money.vat.amount),
    share: rupiah(({ money }) => money.share.amount),
    refunded: rupiah(({ money }) => money.refunded.amount),
    refundCount: count(({ money }) => money.refundCount),
    paidOut: rupiah(({ money }) => money.paidOut.amount),
    taxWithheld: rupiah(({ money }) => money.taxWithheld.amount),
    heldForSessions: rupiah(({ money }) => money.heldForSessions.amount),
    payable: rupiah(({ money }) => money.payable.amount),
    payoutUnderWay: rupiah(({ money }) => money.payoutUnderWay.amount),
  },
  reviews: {
    reviewCount: count(({ reviews }) => reviews.count),
    average: stars(({ reviews }) => reviews.average),
    rating: stars(({ reviews }) => reviews.rating),
    ratingCount: count(({ reviews }) => reviews.ratingCount),
  },
} as const satisfies Record<string, Record<string, Line>>;

export type FigureGroup = keyof typeof REPORT_GROUPS;
type NamesOf<Group> = Group extends FigureGroup ? keyof (typeof REPORT_GROUPS)[Group] : never;
type FigureName = NamesOf<FigureGroup>;

export interface ComparedFigure {
  name: FigureName;
  unit: FigureUnit;
  now: number | null;
  before: number | null;
}

export function figuresOf(
  group: FigureGroup,
  now: PracticeFigures,
  before: PracticeFigures,
): ComparedFigure[] {
  const lines: Record<string, Line> = REPORT_GROUPS[group];
  return Object.entries(lines).map(([name, { unit, of }]) => ({
    name: name as FigureName,
    unit,
    now: of(now),
    before: of(before),
  }));
}

/** Null where one of the two is not known; stars have two decimals. */
export function changeOf({ now, before }: Pick<ComparedFigure, 'now' | 'before'>): number | null {
  return now === null || before === null ? null : Math.round((now - before) * 100) / 100;
}
