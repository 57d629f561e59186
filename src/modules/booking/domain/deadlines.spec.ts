import fc from 'fast-check';
import { HOUR, instant, MINUTE, plusHours, plusMinutes } from '../../../kernel/time/instant.js';
import { at } from '../../../kernel/time/testing.js';
import { decideUntil, earliestStart, holdUntil, outcomeCloses, payUntil } from './deadlines.js';

const TERMS = { holdMinutes: 15, decideHours: 24, decideBeforeHours: 2, objectionHours: 48 };
const NOW = at('2026-11-24 09:00', 'Asia/Jakarta');
const jakarta = (wallTime: string) => at(wallTime, 'Asia/Jakarta');

const anyTerms = fc.record({
  holdMinutes: fc.integer({ min: 1, max: 240 }),
  decideHours: fc.integer({ min: 1, max: 96 }),
  decideBeforeHours: fc.integer({ min: 0, max: 24 }),
  objectionHours: fc.integer({ min: 1, max: 96 }),
});
const notice = fc.integer({ min: 3, max: 336 });
const wait = fc.integer({ min: 0, max: 100 * 24 * 60 }).map((minutes) => minutes * MINUTE);

describe('case 6: a hold', () => {
  it('lasts a quarter of an hour', () => {
    expect(holdUntil(NOW, jakarta('2026-11-26 10:00'), 4, TERMS)).toBe(jakarta('2026-11-24 09:15'));
  });

  it('never lasts into the psychologist’s notice', () => {
    expect(holdUntil(NOW, jakarta('2026-11-24 13:10'), 4, TERMS)).toBe(jakarta('2026-11-24 09:10'));
  });

  it('is paid for until a minute before its end', () => {
    expect(payUntil(jakarta('2026-11-24 09:15'))).toBe(jakarta('2026-11-24 09:14'));
  });

  it('has its whole length before the notice begins, at every start that is offered', () => {
    fc.assert(
      fc.property(anyTerms, notice, wait, (terms, noticeHours, later) => {
        const startsAt = instant(earliestStart(NOW, noticeHours, terms) + later);
        const until = holdUntil(NOW, startsAt, noticeHours, terms);
        expect(until).toBe(plusMinutes(NOW, terms.holdMinutes));
        expect(startsAt - until).toBeGreaterThanOrEqual(noticeHours * HOUR);
      }),
    );
  });
});

describe('the earliest start', () => {
  it('lies the notice and a hold ahead', () => {
    expect(earliestStart(NOW, 4, TERMS)).toBe(jakarta('2026-11-24 13:15'));
  });
});

describe('case 9: a decision', () => {
  it('is due within a day', () => {
    expect(decideUntil(NOW, jakarta('2026-11-26 10:00'), TERMS)).toBe(jakarta('2026-11-25 09:00'));
  });

  it('is due two hours before the start when that is sooner', () => {
    expect(decideUntil(NOW, jakarta('2026-11-24 16:00'), TERMS)).toBe(jakarta('2026-11-24 14:00'));
  });

  it('is never due after the start, which the database would refuse', () => {
    fc.assert(
      fc.property(anyTerms, wait, (terms, later) => {
        const startsAt = instant(NOW + later);
        expect(decideUntil(NOW, startsAt, terms)).toBeLessThanOrEqual(startsAt);
      }),
    );
  });

  it('leaves at least an hour after a hold of any session that was offered', () => {
    fc.assert(
      fc.property(notice, wait, (noticeHours, later) => {
        const startsAt = instant(earliestStart(NOW, noticeHours, TERMS) + later);
        const paidAt = holdUntil(NOW, startsAt, noticeHours, TERMS);
        const left = decideUntil(paidAt, startsAt, TERMS) - paidAt;
        expect(left).toBeGreaterThanOrEqual(HOUR);
      }),
    );
  });
});

describe('an outcome', () => {
  it('is open to objection for 48 hours', () => {
    expect(outcomeCloses(NOW, TERMS)).toBe(plusHours(NOW, 48));
  });
});
