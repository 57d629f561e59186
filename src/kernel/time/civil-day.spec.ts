import { civilDayAround } from './civil-day.js';
import { at } from './testing.js';
import { zoneId } from './zones.js';

describe('the day around an instant', () => {
  it.each([
    ['Asia/Jakarta', '2026-11-24 00:00', '2026-11-24 00:00', '2026-11-25 00:00'],
    ['Asia/Jakarta', '2026-11-24 23:59', '2026-11-24 00:00', '2026-11-25 00:00'],
    ['Asia/Jayapura', '2026-12-31 12:00', '2026-12-31 00:00', '2027-01-01 00:00'],
    ['Australia/Melbourne', '2026-10-04 12:00', '2026-10-04 00:00', '2026-10-05 00:00'],
  ])('in %s at %s runs from %s to %s', (zone, now, begins, ends) => {
    expect(civilDayAround(zoneId(zone), at(now, zone))).toEqual({
      startsAt: at(begins, zone),
      endsAt: at(ends, zone),
    });
  });

  it('is an hour shorter when the clock is put forward', () => {
    const { startsAt, endsAt } = civilDayAround(
      zoneId('Australia/Melbourne'),
      at('2026-10-04 12:00', 'Australia/Melbourne'),
    );
    expect(endsAt - startsAt).toBe(23 * 3_600_000);
  });

  it('begins where the clock goes on when it skips midnight', () => {
    const { startsAt } = civilDayAround(
      zoneId('America/Santiago'),
      at('2026-09-06 12:00', 'America/Santiago'),
    );
    expect(startsAt).toBe(at('2026-09-06 01:00', 'America/Santiago'));
  });
});
