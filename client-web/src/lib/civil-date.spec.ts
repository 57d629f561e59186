import { describe, expect, it } from 'vitest';
import { instantAt, isCivilDate, minuteOfDay, mondayOf, weekFrom, weekdayOf } from './civil-date';

describe('dates on the wall calendar', () => {
  it('have their minutes counted from local midnight', () => {
    expect(minuteOfDay(new Date('2026-11-24T16:30:00Z'), 'Asia/Jakarta')).toBe(23 * 60 + 30);
    expect(minuteOfDay(new Date('2026-11-24T16:30:00Z'), 'Asia/Jayapura')).toBe(90);
  });

  it('count in weeks that begin on Monday, across a year', () => {
    expect(weekdayOf('2027-01-03')).toBe(7);
    expect(mondayOf('2027-01-03')).toBe('2026-12-28');
    expect(weekFrom('2026-12-28').at(-1)).toBe('2027-01-03');
  });

  it('become instants in a zone, the end of the day included', () => {
    const at = (minutes: number) => instantAt('2026-11-24', minutes, 'Asia/Jakarta').toISOString();
    expect(at(0)).toBe('2026-11-23T17:00:00.000Z');
    expect(at(24 * 60)).toBe('2026-11-24T17:00:00.000Z');
  });

  it('keep the wall clock on the very day of a daylight-saving change', () => {
    const nineInMelbourne = (date: string) =>
      instantAt(date, 9 * 60, 'Australia/Melbourne').toISOString();
    expect(nineInMelbourne('2026-10-03')).toBe('2026-10-02T23:00:00.000Z');
    expect(nineInMelbourne('2026-10-04')).toBe('2026-10-03T22:00:00.000Z');
    expect(nineInMelbourne('2027-04-04')).toBe('2027-04-03T23:00:00.000Z');
  });

  it('are told apart from text that names no real date', () => {
    expect(isCivilDate('2026-11-24')).toBe(true);
    expect(isCivilDate('2026-02-30')).toBe(false);
    expect(isCivilDate('besok')).toBe(false);
  });
});
