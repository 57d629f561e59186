import { Injectable } from '@nestjs/common';
import { earlierOf, laterOf, type Instant } from '../../../kernel/time/instant.js';
import type { Interval } from '../../../kernel/time/interval.js';
import type { Queryable } from '../../../platform/database/database.js';
import { Openness } from '../../scheduling/index.js';
import type { PracticeFigures, TimeFigures } from '../domain/practice-figures.js';
import { occupancyOf } from '../domain/practice-occupancy.js';
import { PracticeMoney } from '../infrastructure/practice-money.js';
import { PracticeSessions } from '../infrastructure/practice-sessions.js';

interface Counted {
  readonly sessions: readonly (PracticeFigures['sessions'] & { readonly heldMinutes: number })[];
  readonly requests: readonly PracticeFigures['requests'][];
  readonly money: readonly PracticeFigures['money'][];
  readonly reviews: readonly PracticeFigures['reviews'][];
}

/** Adds up what a psychologist's spans of time came to. */
@Injectable()
export class ReadPracticeFigures {
  constructor(
    private readonly openness: Openness,
    private readonly sessions: PracticeSessions,
    private readonly money: PracticeMoney,
  ) {}

  /** One for each span; all are worked out together, and at least one is asked for. */
  async of(
    sql: Queryable,
    psychologistId: string,
    spans: readonly Interval[],
    now: Instant,
  ): Promise<PracticeFigures[]> {
    const whole = wholeOf(spans);
    const [sessions, requests, money, reviews, booked, opening] = await Promise.all([
      this.sessions.counts(sql, psychologistId, spans, now),
      this.sessions.requests(sql, psychologistId, spans),
      this.money.money(sql, psychologistId, spans),
      this.money.stars(sql, psychologistId, spans),
      this.sessions.booked(sql, psychologistId, whole),
      this.openness.of(sql, psychologistId, whole.startsAt, whole.endsAt),
    ]);
    const counted = { sessions, requests, money, reviews };
    const open = opening?.open ?? [];
    return spans.map((span, index) =>
      figuresOf(counted, index, occupancyOf(span, { open, booked })),
    );
  }
}

function figuresOf(
  { sessions, requests, money, reviews }: Counted,
  index: number,
  occupancy: Omit<TimeFigures, 'heldMinutes'>,
): PracticeFigures {
  const [ofSessions, ofRequests] = [sessions[index], requests[index]];
  const [ofMoney, ofReviews] = [money[index], reviews[index]];
  if (!ofSessions || !ofRequests || !ofMoney || !ofReviews) {
    throw new Error('A span went unanswered.');
  }
  const { heldMinutes, ...counts } = ofSessions;
  return {
    sessions: counts,
    requests: ofRequests,
    time: { heldMinutes, ...occupancy },
    money: ofMoney,
    reviews: ofReviews,
  };
}

function wholeOf(spans: readonly Interval[]): Interval {
  return spans.reduce((whole, { startsAt, endsAt }) => ({
    startsAt: earlierOf(whole.startsAt, startsAt),
    endsAt: laterOf(whole.endsAt, endsAt),
  }));
}
