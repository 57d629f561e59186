import fc from 'fast-check';
import {
  instant,
  MINUTE,
  minusMinutes,
  plusMinutes,
  type Instant,
} from '../../../kernel/time/instant.js';
import type { Interval } from '../../../kernel/time/interval.js';
import { intervalSet, type IntervalSet } from '../../../kernel/time/interval-set.js';
import { contains, interval, overlaps } from '../../../kernel/time/testing.js';
import { instantOfWallMinute, wallMinuteOf, zoneId } from '../../../kernel/time/zones.js';
import { openIntervals } from './open-intervals.js';
import { cutIntoSlots, type SlotQuestion } from './slot-times.js';
import type { WeeklyRule } from './weekly-hours.js';

describe('slots in general', () => {
  const zones = fc.constantFrom(
    'Asia/Jakarta',
    'Asia/Jayapura',
    'Australia/Melbourne',
    'America/New_York',
    'Europe/Lisbon',
    'Asia/Kathmandu',
  );
  const rules = fc.array(
    fc
      .tuple(fc.integer({ min: 1, max: 7 }), fc.nat({ max: 280 }), fc.integer({ min: 1, max: 288 }))
      .map(([weekday, from, span]): WeeklyRule => ({
        weekday: weekday as WeeklyRule['weekday'],
        fromMinute: from * 5,
        toMinute: Math.min(1_440, (from + span) * 5),
      })),
    { maxLength: 10 },
  );
  /** A fortnight somewhere in 2026, so that it often holds a clock change. */
  const beginnings = fc.integer({ min: 0, max: 350 }).map((days) => {
    return instant(Date.UTC(2026, 0, 1) + days * 24 * 60 * MINUTE);
  });
  const taken = fc.array(fc.tuple(fc.nat({ max: 14 * 288 }), fc.integer({ min: 1, max: 40 })), {
    maxLength: 30,
  });
  const lengths = fc.record({
    durationMinutes: fc.integer({ min: 1, max: 36 }).map((fives) => fives * 5),
    bufferBeforeMinutes: fc.nat({ max: 6 }).map((fives) => fives * 5),
    bufferAfterMinutes: fc.nat({ max: 6 }).map((fives) => fives * 5),
    stepMinutes: fc.integer({ min: 1, max: 24 }).map((fives) => fives * 5),
  });
  const weeks = fc
    .tuple(zones, rules, beginnings, taken, lengths)
    .map(([name, week, from, busy, given]) => {
      const zone = zoneId(name);
      const to = plusMinutes(from, 14 * 24 * 60);
      const openWithin = (earliest: Instant, latest: Instant): IntervalSet =>
        openIntervals({ zone, rules: week, overrides: new Map(), from: earliest, to: latest });
      const question: SlotQuestion = {
        zone,
        open: openWithin(from, to),
        taken: intervalSet(
          busy.map(([start, span]) => {
            const startsAt = plusMinutes(from, start * 5);
            return interval(startsAt, plusMinutes(startsAt, span * 5));
          }),
        ),
        earliest: from,
        latest: minusMinutes(to, 1),
        ...given,
      };
      return { question, openWithin };
    });
  const questions = weeks.map(({ question }) => question);

  it('are exactly the wall-clock steps that lie in open time, meet nothing taken and are in bounds', () => {
    fc.assert(
      fc.property(questions, (question) => {
        expect(cutIntoSlots(question)).toEqual(slowlyCut(question));
      }),
      { numRuns: 60 },
    );
  });

  it('do not depend on the period asked about', () => {
    const periods = fc.tuple(fc.nat({ max: 300 }), fc.integer({ min: 1, max: 30 }));
    fc.assert(
      fc.property(weeks, periods, ({ question, openWithin }, [hour, hours]) => {
        const earliest = plusMinutes(question.earliest, hour * 60);
        const end = plusMinutes(earliest, hours * 60);
        const narrow = {
          ...question,
          open: openWithin(earliest, end),
          earliest,
          latest: minusMinutes(end, 1),
        };

        expect(cutIntoSlots(narrow)).toEqual(
          cutIntoSlots(question).filter((start) => earliest <= start && start < end),
        );
      }),
      { numRuns: 200 },
    );
  });

  it('never overlap one another’s blocked time once one of them is taken', () => {
    fc.assert(
      fc.property(questions, fc.nat(), (question, pick) => {
        const before = cutIntoSlots(question);
        const chosen = before[pick % Math.max(1, before.length)];
        fc.pre(chosen !== undefined);
        const sold = blocked(question, chosen);
        const after = cutIntoSlots({
          ...question,
          taken: intervalSet([...question.taken, sold]),
        });

        expect(after).toEqual(before.filter((start) => !overlaps(blocked(question, start), sold)));
      }),
      { numRuns: 100 },
    );
  });
});

function blocked(question: SlotQuestion, start: Instant): Interval {
  return interval(
    minusMinutes(start, question.bufferBeforeMinutes),
    plusMinutes(start, question.durationMinutes + question.bufferAfterMinutes),
  );
}

/** The definition, five minutes at a time. */
function slowlyCut(question: SlotQuestion): Instant[] {
  const found: Instant[] = [];
  for (let start = question.earliest; start <= question.latest; start = plusMinutes(start, 5)) {
    const session = interval(start, plusMinutes(start, question.durationMinutes));
    const range = blocked(question, start);
    if (
      contains(question.open, session) &&
      !question.taken.some((busy) => overlaps(busy, range)) &&
      isStep(question, start)
    ) {
      found.push(start);
    }
  }
  return found;
}

function isStep({ open, zone, stepMinutes }: SlotQuestion, start: Instant): boolean {
  const wall = wallMinuteOf(zone, start);
  const own = open.find(({ startsAt, endsAt }) => startsAt <= start && start < endsAt);
  const beginning = wallMinuteOf(zone, own?.startsAt ?? start);
  const midnight = Math.floor(wall / 1_440) * 1_440;
  const isFirstShowing = instantOfWallMinute(zone, wall) === start;
  return isFirstShowing && (wall - Math.max(beginning, midnight)) % stepMinutes === 0;
}
