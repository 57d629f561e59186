import { isoOf } from '../../../kernel/time/instant.js';
import { moneyOf } from '../../../platform/http/money.js';
import type { MoneyFigures, PracticeFigures } from '../domain/practice-figures.js';
import type { PracticePeriod } from '../domain/practice-period.js';
import type { PracticeReport, ReportedSession } from '../domain/practice-report.js';
import type { StoredWish } from '../infrastructure/report-wish.repository.js';
import type {
  PracticeFiguresResponse,
  PracticeMoneyFigures,
  PracticePeriodResponse,
  PracticeReportResponse,
  PracticeSessionResponse,
  ReportPreferencesResponse,
} from './practice-reports.responses.js';

export function presentReport(report: PracticeReport): PracticeReportResponse {
  return {
    period: presentPeriod(report.period),
    previous: presentPeriod(report.previous),
    figures: presentFigures(report.figures),
    before: presentFigures(report.before),
    days: report.days.map(({ period, figures }) => ({
      date: period.firstDate,
      figures: presentFigures(figures),
    })),
    sessions: report.sessions.map(presentSession),
  };
}

export function presentWish(wish: StoredWish, timeZone: string): ReportPreferencesResponse {
  const { frequency, weekday, hour, evenIfEmpty, version } = wish;
  return { frequency, weekday, hour, evenIfEmpty, timeZone, version };
}

function presentPeriod(period: PracticePeriod): PracticePeriodResponse {
  const { kind, zone, firstDate, lastDate, span } = period;
  return {
    kind,
    timeZone: zone,
    firstDate,
    lastDate,
    startsAt: isoOf(span.startsAt),
    endsAt: isoOf(span.endsAt),
  };
}

function presentFigures(figures: PracticeFigures): PracticeFiguresResponse {
  const { sessions, requests, time, money, reviews } = figures;
  return {
    sessions: {
      total: sessions.total,
      completed: sessions.completed,
      upcoming: sessions.upcoming,
      unmarked: sessions.unmarked,
      requested: sessions.requested,
      clientAbsent: sessions.clientAbsent,
      psychologistAbsent: sessions.psychologistAbsent,
      cancelledByClient: sessions.cancelledByClient,
      cancelledByPsychologist: sessions.cancelledByPsychologist,
      cancelledByPlatform: sessions.cancelledByPlatform,
      rejected: sessions.rejected,
      lapsed: sessions.lapsed,
    },
    requests: {
      received: requests.received,
      confirmed: requests.confirmed,
      medianMinutesToConfirm: requests.medianMinutesToConfirm,
    },
    time: {
      heldMinutes: time.heldMinutes,
      bookedMinutes: time.bookedMinutes,
      openMinutes: time.openMinutes,
      occupancyPercent: time.occupancyPercent,
    },
    money: presentMoney(money),
    reviews: {
      count: reviews.count,
      average: reviews.average,
      rating: reviews.rating,
      ratingCount: reviews.ratingCount,
    },
  };
}

function presentMoney(money: MoneyFigures): PracticeMoneyFigures {
  return {
    earned: moneyOf(money.earned),
    share: moneyOf(money.share),
    fee: moneyOf(money.fee),
    vat: moneyOf(money.vat),
    refunded: moneyOf(money.refunded),
    refundCount: money.refundCount,
    paidOut: moneyOf(money.paidOut),
    taxWithheld: moneyOf(money.taxWithheld),
    heldForSessions: moneyOf(money.heldForSessions),
    payable: moneyOf(money.payable),
    payoutUnderWay: moneyOf(money.payoutUnderWay),
  };
}

function presentSession(session: ReportedSession): PracticeSessionResponse {
  return {
    bookingId: session.bookingId,
    startsAt: isoOf(session.startsAt),
    endsAt: isoOf(session.endsAt),
    clientName: session.clientName,
    serviceName: session.serviceName,
    mode: session.mode,
    status: session.status,
    cancelledBy: session.cancelledBy,
    isUnmarked: session.isUnmarked,
    isLapsed: session.isLapsed,
    price: moneyOf(session.price),
    share: moneyOf(session.share),
    held: moneyOf(session.held),
    refunded: moneyOf(session.refunded),
  };
}
