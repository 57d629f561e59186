import { problemsOfDay, problemsOfWeek } from './weekly-hours.js';

const NINE = 540;
const NOON = 720;
const FIVE = 1_020;

describe('weekly hours', () => {
  it('may touch within a day and repeat on other days', () => {
    expect(
      problemsOfWeek([
        { weekday: 1, fromMinute: NINE, toMinute: NOON },
        { weekday: 1, fromMinute: NOON, toMinute: FIVE },
        { weekday: 2, fromMinute: NINE, toMinute: FIVE },
        { weekday: 7, fromMinute: 0, toMinute: 1_440 },
      ]),
    ).toEqual([]);
  });

  it('may not overlap within a day, whatever their order', () => {
    expect(
      problemsOfWeek([
        { weekday: 2, fromMinute: NINE, toMinute: FIVE },
        { weekday: 1, fromMinute: NOON, toMinute: FIVE },
        { weekday: 1, fromMinute: NINE, toMinute: NOON + 5 },
      ]),
    ).toEqual([{ index: 2, problem: 'overlap' }]);
  });

  it.each([0, 8, 1.5, Number.NaN])('have no weekday %d', (weekday) => {
    expect(problemsOfWeek([{ weekday, fromMinute: NINE, toMinute: NOON }])).toEqual([
      { index: 0, problem: 'no_weekday' },
    ]);
  });

  it('tell every mistake with the index of its entry, once', () => {
    expect(
      problemsOfWeek([
        { weekday: 3, fromMinute: NOON, toMinute: NOON },
        { weekday: 9, fromMinute: NINE, toMinute: NOON },
        { weekday: 3, fromMinute: 541, toMinute: NOON },
        { weekday: 3, fromMinute: FIVE, toMinute: 1_445 },
        { weekday: 3, fromMinute: NINE, toMinute: FIVE },
      ]),
    ).toEqual([
      { index: 0, problem: 'ends_before_start' },
      { index: 1, problem: 'no_weekday' },
      { index: 2, problem: 'off_grid' },
      { index: 3, problem: 'outside_day' },
    ]);
  });
});

describe('the hours of one day', () => {
  it('stay between its two midnights', () => {
    expect(problemsOfDay([{ fromMinute: -5, toMinute: 5 }])).toEqual([
      { index: 0, problem: 'outside_day' },
    ]);
    expect(problemsOfDay([])).toEqual([]);
  });

  it('refuse the same hours twice', () => {
    const hours = { fromMinute: NINE, toMinute: NOON };

    expect(problemsOfDay([hours, hours])).toEqual([{ index: 1, problem: 'overlap' }]);
  });
});
