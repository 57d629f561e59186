import { HOUR } from '../../../kernel/time/instant.js';
import { at } from '../../../kernel/time/testing.js';
import { zoneId } from '../../../kernel/time/zones.js';
import { nextDueAfter, NO_WISH, reportDueAt, type ReportWish } from './report-wish.js';

const MELBOURNE = zoneId('Australia/Melbourne');
const JAKARTA = zoneId('Asia/Jakarta');
const DAILY: ReportWish = { ...NO_WISH, frequency: 'daily', hour: 7 };
const WEEKLY: ReportWish = { ...NO_WISH, frequency: 'weekly', weekday: 5, hour: 18 };

describe('a wish for reports', () => {
  it('of nothing is never due', () => {
    expect(nextDueAfter(NO_WISH, at('2026-11-23 07:00', JAKARTA), JAKARTA)).toBeNull();
  });

  it.each([
    ['2026-11-23 06:59', '2026-11-23 07:00'],
    ['2026-11-23 07:00', '2026-11-24 07:00'],
    ['2026-11-23 23:30', '2026-11-24 07:00'],
  ])('every day at seven, seen at %s, is due at %s', (seen, due) => {
    expect(nextDueAfter(DAILY, at(seen, JAKARTA), JAKARTA)).toBe(at(due, JAKARTA));
  });

  it.each([
    ['2026-11-23 12:00', '2026-11-27 18:00'],
    ['2026-11-27 17:59', '2026-11-27 18:00'],
    ['2026-11-27 18:00', '2026-12-04 18:00'],
    ['2026-11-28 00:00', '2026-12-04 18:00'],
  ])('every Friday at six, seen at %s, is due at %s', (seen, due) => {
    expect(nextDueAfter(WEEKLY, at(seen, JAKARTA), JAKARTA)).toBe(at(due, JAKARTA));
  });

  it('keeps to the wall clock when the clock changes', () => {
    const before = at('2026-10-03 07:00', MELBOURNE);
    const due = nextDueAfter(DAILY, before, MELBOURNE);
    expect(due).toBe(at('2026-10-04 07:00', MELBOURNE));
    expect(((due ?? 0) - before) / HOUR).toBe(23);
  });

  it('at an hour the clock skips is due when the gap ends', () => {
    const due = nextDueAfter({ ...DAILY, hour: 2 }, at('2026-10-03 12:00', MELBOURNE), MELBOURNE);
    expect(due).toBe(at('2026-10-04 03:00', MELBOURNE));
  });

  it('is about the last day, or the last week from Monday to Sunday, that is over', () => {
    const sunday = at('2026-11-22 20:00', JAKARTA);
    const monday = at('2026-11-23 00:00', JAKARTA);
    expect(reportDueAt('daily', monday, JAKARTA)).toMatchObject({ firstDate: '2026-11-22' });
    expect(reportDueAt('weekly', monday, JAKARTA)).toMatchObject({ firstDate: '2026-11-16' });
    expect(reportDueAt('weekly', sunday, JAKARTA)).toMatchObject({ firstDate: '2026-11-09' });
  });
});
