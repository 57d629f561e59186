import { changingZones, offsetByLuxon, wallByLuxon } from '../../../test/support/times-by-luxon.js';
import { instant, MINUTE } from './instant.js';
import { instantFromWallMinute, instantOfWallMinute, offsetMinutesAt, zoneId } from './zones.js';

const ZONES = changingZones(Date.UTC(2020, 0, 1), Date.UTC(2031, 0, 1));
const QUARTER = 15 * MINUTE;
/** Quarters of an hour looked at on either side of a change; no clock is put more than two hours. */
const REACH = 16;

describe('civil time, against Luxon, in every zone whose clock changes from 2020 to 2030', () => {
  it('knows many such zones, none of them Indonesian', () => {
    const names = ZONES.map(({ zone }) => zone);
    expect(names.length).toBeGreaterThan(100);
    expect(names).toEqual(
      expect.arrayContaining(['Australia/Melbourne', 'America/New_York', 'Pacific/Apia']),
    );
    expect(names.filter((name) => /Jakarta|Pontianak|Makassar|Jayapura/.test(name))).toEqual([]);
  });

  it('has the same offset on both sides of every change, to the minute', () => {
    const wrong = ZONES.flatMap(({ zone, changes }) =>
      changes
        .flatMap((change) => [-1440, -1, 0, 1, 1440].map((minutes) => change + minutes * MINUTE))
        .filter((at) => offsetMinutesAt(zoneId(zone), instant(at)) !== offsetByLuxon(zone, at))
        .map((at) => `${zone} ${new Date(at).toISOString()}`),
    );
    expect(wrong).toEqual([]);
  });

  it('has the same offset in every zone at all, in every quarter of a year', () => {
    const quarters = Array.from({ length: 44 }, (_, index) => Date.UTC(2020, index * 3, 1));
    const wrong = Intl.supportedValuesOf('timeZone').filter((zone) =>
      quarters.some((at) => offsetMinutesAt(zoneId(zone), instant(at)) !== offsetByLuxon(zone, at)),
    );
    expect(wrong).toEqual([]);
  });

  it('finds the first showing of every time around a change, and none for a time that is skipped', () => {
    const wrong = ZONES.flatMap(({ zone, changes }) =>
      changes.flatMap((change) => {
        const shown = showings(zone, change);
        return timesAround(zone, change)
          .filter((wall) => instantOfWallMinute(zoneId(zone), wall) !== shown.get(wall))
          .map((wall) => `${zone} ${new Date(wall * MINUTE).toISOString()}`);
      }),
    );
    expect(wrong).toEqual([]);
  });

  it('ends a skipped time where the clock goes on', () => {
    const wrong = ZONES.flatMap(({ zone, changes }) =>
      changes.flatMap((change) => {
        const shown = showings(zone, change);
        return timesAround(zone, change)
          .filter((wall) => !shown.has(wall))
          .filter((wall) => instantFromWallMinute(zoneId(zone), wall) !== change)
          .map((wall) => `${zone} ${new Date(wall * MINUTE).toISOString()}`);
      }),
    );
    expect(wrong).toEqual([]);
  });
});

/** When Luxon shows each time of the wall clock first, every quarter of an hour around a change. */
function showings(zone: string, change: number): Map<number, number> {
  const shown = new Map<number, number>();
  for (let step = -2 * REACH; step <= 2 * REACH; step++) {
    const at = change + step * QUARTER;
    const wall = wallByLuxon(zone, at);
    if (!shown.has(wall)) shown.set(wall, at);
  }
  return shown;
}

/** Times of the wall clock around a change, the skipped ones among them. */
function timesAround(zone: string, change: number): number[] {
  const middle = wallByLuxon(zone, change - MINUTE) + 1;
  return Array.from({ length: 2 * REACH + 1 }, (_, index) => middle + (index - REACH) * 15);
}
