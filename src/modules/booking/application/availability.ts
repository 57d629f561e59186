import { Injectable } from '@nestjs/common';
import {
  HOUR,
  instant,
  laterOf,
  minusMinutes,
  plusHours,
  plusMinutes,
  type Instant,
} from '../../../kernel/time/instant.js';
import type { Interval } from '../../../kernel/time/interval.js';
import { EMPTY } from '../../../kernel/time/interval-set.js';
import { plusDays } from '../../../kernel/time/civil-date.js';
import {
  civilDateOf,
  instantAt,
  instantFromWallMinute,
  wallMinuteOf,
} from '../../../kernel/time/zones.js';
import type { Queryable } from '../../../platform/database/database.js';
import type { ServiceOffer } from '../../directory/index.js';
import { cutIntoSlots, nearest, Openness, type Opening } from '../../scheduling/index.js';
import { earliestStart, type DeadlineTerms } from '../domain/deadlines.js';
import { BookingRepository } from '../infrastructure/booking.repository.js';

const MOST_ALTERNATIVES = 3;
const LOOK_AROUND_HOURS = 7 * 24;
const LONGEST_SESSION_HOURS = 12;

/** What a new booking needs to know of the time it takes. */
export interface AcceptedTime {
  readonly session: Interval;
  /** The session with its pauses. */
  readonly blocked: Interval;
  readonly noticeHours: number;
}

interface Question {
  readonly offer: ServiceOffer;
  readonly terms: DeadlineTerms;
  readonly now: Instant;
}

/** Free time = open time − booked time. The slot list and the acceptance of a booking are one rule. */
@Injectable()
export class Availability {
  constructor(
    private readonly openness: Openness,
    private readonly bookings: BookingRepository,
  ) {}

  /** Sessions that can be booked now and start in `[from, to)`, in order of time. */
  async freeSessions(sql: Queryable, question: Question, period: Interval): Promise<Interval[]> {
    const { offer } = question;
    const limits = await this.limits(sql, question, period);
    if (limits === null) return [];
    const { opening, earliest, latest } = limits;
    const taken = await this.bookings.taken(sql, offer.psychologistId, {
      startsAt: minusMinutes(earliest, opening.bufferBeforeMinutes),
      endsAt: plusHours(latest, LONGEST_SESSION_HOURS),
    });
    const starts = cutIntoSlots({ ...slotQuestion(offer, opening), taken, earliest, latest });
    return starts.map((startsAt) => sessionOf(offer, startsAt));
  }

  /**
   * The time as a new booking would take it, or null when it is not offered: outside hours, off the
   * steps, too soon or too far. Whether somebody has it already, the constraint decides.
   */
  async accept(
    sql: Queryable,
    question: Question,
    startsAt: Instant,
  ): Promise<AcceptedTime | null> {
    const { offer } = question;
    const limits = await this.limits(sql, question, {
      startsAt,
      endsAt: plusMinutes(startsAt, 1),
    });
    if (limits === null) return null;
    const { opening, earliest, latest } = limits;
    const starts = cutIntoSlots({
      ...slotQuestion(offer, opening),
      taken: EMPTY,
      earliest,
      latest,
    });
    if (!starts.includes(startsAt)) return null;
    const session = sessionOf(offer, startsAt);
    return {
      session,
      noticeHours: opening.noticeHours,
      blocked: {
        startsAt: minusMinutes(session.startsAt, opening.bufferBeforeMinutes),
        endsAt: plusMinutes(session.endsAt, opening.bufferAfterMinutes),
      },
    };
  }

  /** Up to three free sessions nearest to a wanted start, nearest first, the earlier first on a tie. */
  async alternatives(sql: Queryable, question: Question, wanted: Instant): Promise<Interval[]> {
    const free = await this.freeSessions(sql, question, {
      startsAt: instant(wanted - LOOK_AROUND_HOURS * HOUR),
      endsAt: instant(wanted + LOOK_AROUND_HOURS * HOUR),
    });
    const starts = nearest(
      free.map((session) => session.startsAt),
      wanted,
      MOST_ALTERNATIVES,
    );
    return starts.map((startsAt) => sessionOf(question.offer, startsAt));
  }

  /** The part of a period in which starts may lie: after the notice, before the horizon. */
  private async limits(
    sql: Queryable,
    { offer, terms, now }: Question,
    period: Interval,
  ): Promise<{ opening: Opening; earliest: Instant; latest: Instant } | null> {
    const asked = { from: laterOf(period.startsAt, now), to: period.endsAt };
    if (asked.from >= asked.to) return null;
    const opening = await this.openness.of(sql, offer.psychologistId, asked.from, asked.to);
    if (opening === null) return null;
    const earliest = laterOf(asked.from, earliestStart(now, opening.noticeHours, terms));
    const latest = instant(Math.min(asked.to - 1, lastStart(now, opening, offer)));
    return earliest <= latest ? { opening, earliest, latest } : null;
  }
}

function slotQuestion(
  offer: ServiceOffer,
  opening: Opening,
): Omit<Parameters<typeof cutIntoSlots>[0], 'taken' | 'earliest' | 'latest'> {
  return {
    open: opening.open,
    durationMinutes: offer.durationMinutes,
    bufferBeforeMinutes: opening.bufferBeforeMinutes,
    bufferAfterMinutes: opening.bufferAfterMinutes,
    stepMinutes: opening.stepMinutes,
    zone: opening.zone,
  };
}

/** The horizon counts days on the psychologist's calendar, and no session outlives a licence. */
function lastStart(now: Instant, opening: Opening, offer: ServiceOffer): number {
  const { zone, horizonDays } = opening;
  const lastDay = plusDays(civilDateOf(zone, now), horizonDays);
  const horizon =
    instantAt(zone, lastDay, 1439) ?? instantFromWallMinute(zone, wallMinuteOf(zone, now));
  if (offer.bookableUntil === null) return horizon;
  const licence = instantAt(zone, offer.bookableUntil, 1439) ?? horizon;
  return Math.min(horizon, licence);
}

function sessionOf(offer: ServiceOffer, startsAt: Instant): Interval {
  return { startsAt, endsAt: plusMinutes(startsAt, offer.durationMinutes) };
}
