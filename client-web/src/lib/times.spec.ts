import { describe, expect, it } from 'vitest';
import { formatMoney } from './money';
import { formatCountdown, formatDeadline, formatSessionTime } from './times';
import { addDays, civilDate, sameWallClock, startOfDay, zoneName } from './zones';

const sevenPmInJakarta = new Date('2026-11-24T12:00:00Z');
const reader = (zone: string) => ({ zone, language: 'id' as const, yourTime: 'waktumu' });

describe('the time of a session', () => {
  it('names the zone once when both clocks show the same', () => {
    const text = formatSessionTime(sevenPmInJakarta, 'Asia/Jakarta', reader('Asia/Jakarta'));
    expect(text).toBe('Sel, 24 Nov 2026, 19.00 WIB');
  });

  it('shows the reader’s own time beside it when the zones differ', () => {
    const text = formatSessionTime(sevenPmInJakarta, 'Asia/Jakarta', reader('Asia/Makassar'));
    expect(text).toBe('Sel, 24 Nov 2026, 19.00 WIB (20.00 waktumu, WITA)');
  });

  it('names the reader’s day too when midnight lies between', () => {
    const late = new Date('2026-11-24T15:30:00Z');
    const text = formatSessionTime(late, 'Asia/Jakarta', reader('Asia/Jayapura'));
    expect(text).toBe('Sel, 24 Nov 2026, 22.30 WIB (Rab 00.30 waktumu, WIT)');
  });

  it('speaks English with a colon and keeps the Indonesian zone names', () => {
    const text = formatSessionTime(sevenPmInJakarta, 'Asia/Jakarta', {
      zone: 'Asia/Makassar',
      language: 'en',
      yourTime: 'your time',
    });
    expect(text).toBe('Tue, 24 Nov 2026, 19:00 WIB (20:00 your time, WITA)');
  });

  it('treats Pontianak and Jakarta as one clock', () => {
    expect(sameWallClock('Asia/Pontianak', 'Asia/Jakarta', sevenPmInJakarta)).toBe(true);
    expect(zoneName('Asia/Pontianak', sevenPmInJakarta)).toBe('WIB');
  });
});

describe('a deadline', () => {
  const context = {
    zone: 'Asia/Makassar',
    language: 'id' as const,
    now: new Date('2026-11-24T12:00:00Z'),
    words: { today: 'hari ini', tomorrow: 'besok' },
  };
  it.each([
    ['2026-11-24T12:47:00Z', 'hari ini 20.47 WITA'],
    ['2026-11-25T00:00:00Z', 'besok 08.00 WITA'],
    ['2026-12-01T12:00:00Z', 'Sel, 1 Des 2026, 20.00 WITA'],
  ])('%s is said as "%s"', (instant, words) => {
    expect(formatDeadline(new Date(instant), context)).toBe(words);
  });
});

describe('days of a zone', () => {
  it('begin at its own midnight, also where the clocks change', () => {
    expect(startOfDay('2026-11-24', 'Asia/Jayapura').toISOString()).toBe(
      '2026-11-23T15:00:00.000Z',
    );
    // Melbourne leaves daylight saving on 5 April 2026 at 3:00.
    expect(startOfDay('2026-04-05', 'Australia/Melbourne').toISOString()).toBe(
      '2026-04-04T13:00:00.000Z',
    );
    expect(startOfDay('2026-04-06', 'Australia/Melbourne').toISOString()).toBe(
      '2026-04-05T14:00:00.000Z',
    );
  });

  it('are counted by the calendar', () => {
    expect(civilDate(new Date('2026-11-24T16:30:00Z'), 'Asia/Makassar')).toBe('2026-11-25');
    expect(addDays('2026-12-31', 1)).toBe('2027-01-01');
  });
});

it('money has no space and no decimals', () => {
  expect(formatMoney({ amount: 250_000 }, 'id')).toBe('Rp250.000');
  expect(formatMoney({ amount: 1_500_000 }, 'en')).toBe('Rp1,500,000');
});

it('a countdown never goes below zero', () => {
  expect(formatCountdown(872_000, 'id')).toBe('14.32');
  expect(formatCountdown(-5, 'en')).toBe('00:00');
});
