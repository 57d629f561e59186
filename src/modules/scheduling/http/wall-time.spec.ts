import { minuteOfWallTime, WALL_TIME, WALL_TIME_OR_END, wallTimeOf } from './wall-time.js';

describe('a time of the day', () => {
  it('comes back as the text it was read from, for every minute of the day and its end', () => {
    for (let minute = 0; minute <= 1_440; minute++) {
      const text = wallTimeOf(minute);
      expect(text).toMatch(WALL_TIME_OR_END);
      expect(minuteOfWallTime(text)).toBe(minute);
      expect(WALL_TIME.test(text)).toBe(minute < 1_440);
    }
  });

  it.each(['24:01', '9:00', '12:60', '09:00:00', '', ' 09:00', '09:00\n'])('is not %j', (text) => {
    expect(WALL_TIME_OR_END.test(text)).toBe(false);
  });
});
