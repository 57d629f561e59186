import fc from 'fast-check';
import { HOUR, instant, minusHours, plusHours } from '../../../kernel/time/instant.js';
import { at } from '../../../kernel/time/testing.js';
import { rupiah } from '../../../kernel/money/rupiah.js';
import { partOf } from '../../payments/index.js';
import { BOOKING_STATUSES } from './booking-status.js';
import { cancellationOf, percentAt, type CancellableFacts } from './cancellation.js';

const START = at('2026-11-26 10:00', 'Asia/Jakarta');
const STEPS = [
  { hoursBefore: 24, percent: 100 },
  { hoursBefore: 6, percent: 50 },
  { hoursBefore: 0, percent: 0 },
];
const AGREED: CancellableFacts = {
  ...{ status: 'confirmed', startsAt: START, isPaid: true },
  ...{ keepUntil: null, decideUntil: null, freeCancelUntil: null, refundCapPercent: null },
};
const quote = (hoursLeft: number, facts: Partial<CancellableFacts> = {}) =>
  cancellationOf({ ...AGREED, ...facts }, STEPS, {
    party: 'client',
    now: minusHours(START, hoursLeft),
  });

describe('a client who cancels an agreed session', () => {
  it.each([
    [48, 100, 24, 24, 50],
    [24, 100, 24, 24, 50],
    [23.99, 50, 6, 6, 0],
    [6, 50, 6, 6, 0],
    [5.99, 0, 0, 0, null],
  ])(
    '%s hours before gets %s percent back, by the notice of %s hours',
    (hoursLeft, percent, hoursBefore, until, nextPercent) => {
      expect(quote(hoursLeft)).toEqual({
        ...{ percent, rule: 'by_hours', hoursBefore, nextPercent },
        holdsUntil: minusHours(START, until),
      });
    },
  );

  it('can no longer do so once it has begun', () => {
    expect(quote(0)).toBeNull();
    expect(quote(-1)).toBeNull();
  });

  it('gets everything back while a free window is open, and is told what comes after it', () => {
    const freeCancelUntil = minusHours(START, 2);
    expect(quote(3, { freeCancelUntil, refundCapPercent: 0 })).toMatchObject({
      ...{ percent: 100, rule: 'free_window', nextPercent: 0 },
    });
    expect(quote(2, { freeCancelUntil })).toMatchObject({ percent: 0, rule: 'by_hours' });
  });

  it('case 12: is capped by what a move left them, however far the session is now', () => {
    expect(quote(800, { refundCapPercent: 0 })).toMatchObject({ percent: 0, rule: 'capped' });
    expect(quote(800, { refundCapPercent: 50 })).toMatchObject({
      ...{ percent: 50, rule: 'capped', nextPercent: 0 },
      holdsUntil: minusHours(START, 6),
    });
  });
});

describe('everything comes back', () => {
  it('when nothing was paid', () => {
    expect(quote(1, { isPaid: false })).toMatchObject({ percent: 100, rule: 'nothing_paid' });
  });

  it('when nobody has confirmed it yet, until the answer is due', () => {
    const decideUntil = minusHours(START, 2);
    expect(quote(3, { status: 'requested', decideUntil })).toMatchObject({
      ...{ percent: 100, rule: 'not_confirmed_yet', holdsUntil: decideUntil },
    });
  });

  it('when the psychologist cancels, whatever the hour and the cap', () => {
    const asked = { party: 'psychologist', now: minusHours(START, 1) } as const;
    expect(cancellationOf({ ...AGREED, refundCapPercent: 0 }, STEPS, asked)).toMatchObject({
      ...{ percent: 100, rule: 'by_psychologist', holdsUntil: START },
    });
  });
});

describe('nobody cancels', () => {
  const ENDED = ['expired', 'rejected', 'cancelled', 'completed'] as const;
  it.each([...ENDED, 'client_absent', 'psychologist_absent'] as const)('what is %s', (status) => {
    expect(quote(48, { status })).toBeNull();
  });

  it('as a psychologist what is held or requested: the one they do not see, the other they reject', () => {
    const asked = { party: 'psychologist', now: minusHours(START, 48) } as const;
    const open = BOOKING_STATUSES.filter(
      (status) => cancellationOf({ ...AGREED, status }, STEPS, asked) !== null,
    );
    expect(open).toEqual(['offered', 'confirmed']);
  });
});

const anySteps = fc.array(
  fc.record({
    hoursBefore: fc.integer({ min: 0, max: 96 }),
    percent: fc.integer({ min: 0, max: 100 }),
  }),
  { maxLength: 6 },
);
const anyCap = fc.option(fc.integer({ min: 0, max: 100 }));
const anyHours = fc.double({ min: 0.001, max: 200, noNaN: true });
const anyWindow = fc.option(fc.double({ min: 0, max: 200, noNaN: true }));
const before = (hours: number) => instant(START - Math.round(hours * HOUR));

describe('whatever the terms', () => {
  it('never more comes back than was paid, nor less than the percent of it', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 1e9 }),
        fc.integer({ min: 0, max: 100 }),
        (paid, percent) => {
          const refund = partOf(rupiah(paid), percent);
          expect(refund).toBeLessThanOrEqual(paid);
          expect(refund * 100).toBeGreaterThanOrEqual(paid * percent);
          expect((refund - 1) * 100).toBeLessThan(Math.max(paid * percent, 1));
        },
      ),
    );
  });

  it('more notice never gives less', () => {
    fc.assert(
      fc.property(anySteps, anyCap, anyHours, anyHours, (steps, refundCapPercent, one, other) => {
        const facts = { ...AGREED, refundCapPercent };
        const percents = [one, other]
          .sort((a, b) => a - b)
          .map((hours) => percentAt(facts, steps, before(hours)));
        expect(percents[1]).toBeGreaterThanOrEqual(percents[0] ?? 0);
      }),
    );
  });

  it('no cap is passed, but in a free window', () => {
    fc.assert(
      fc.property(
        anySteps,
        fc.integer({ min: 0, max: 100 }),
        anyHours,
        anyWindow,
        (steps, cap, hours, window) => {
          const freeCancelUntil = window === null ? null : before(window);
          const facts = { ...AGREED, refundCapPercent: cap, freeCancelUntil };
          const percent = percentAt(facts, steps, before(hours));
          const isFree = freeCancelUntil !== null && before(hours) < freeCancelUntil;
          expect(isFree ? percent === 100 : percent <= cap).toBe(true);
        },
      ),
    );
  });

  it('a quote holds to the moment it names, and what it names next comes then', () => {
    fc.assert(
      fc.property(
        anySteps,
        anyCap,
        anyHours,
        anyWindow,
        (steps, refundCapPercent, hours, window) => {
          const freeCancelUntil = window === null ? null : before(window);
          const facts = { ...AGREED, refundCapPercent, freeCancelUntil };
          const now = before(hours);
          const told = cancellationOf(facts, steps, { party: 'client', now });
          if (told === null) throw new Error('It is ahead.');
          expect(percentAt(facts, steps, told.holdsUntil)).toBeGreaterThanOrEqual(
            told.nextPercent === null ? 0 : told.percent,
          );
          const middle = instant(Math.floor((now + told.holdsUntil) / 2));
          expect(percentAt(facts, steps, middle)).toBeGreaterThanOrEqual(told.percent);
          if (told.nextPercent === null) return;
          const then = percentAt(facts, steps, instant(told.holdsUntil + 1));
          expect([then, then < told.percent]).toEqual([told.nextPercent, true]);
        },
      ),
    );
  });

  it('a psychologist never leaves a client with less than everything', () => {
    fc.assert(
      fc.property(anySteps, anyCap, anyHours, (steps, refundCapPercent, hours) => {
        const asked = { party: 'psychologist', now: before(hours) } as const;
        expect(cancellationOf({ ...AGREED, refundCapPercent }, steps, asked)?.percent).toBe(100);
      }),
    );
  });
});

describe('an offer or a hold', () => {
  it('may be left until it ends by itself', () => {
    const keepUntil = plusHours(minusHours(START, 30), 1);
    for (const status of ['held', 'offered'] as const) {
      expect(quote(30, { status, keepUntil, isPaid: false })).toMatchObject({
        ...{ percent: 100, holdsUntil: keepUntil },
      });
    }
  });
});
