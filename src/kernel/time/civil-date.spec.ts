import fc from 'fast-check';
import {
  dateOfDayNumber,
  dayNumberOf,
  parseCivilDate,
  plusDays,
  weekdayOfDayNumber,
  type CivilDate,
} from './civil-date.js';

const day = (text: string): CivilDate => {
  const date = parseCivilDate(text);
  if (date === undefined) throw new RangeError(text);
  return date;
};

describe('civil dates', () => {
  it.each(['2026-02-29', '2026-04-31', '2026-00-10', '2026-13-01', '2026-1-01', '0000-01-01', ''])(
    '%j is no date',
    (text) => {
      expect(parseCivilDate(text)).toBeUndefined();
    },
  );

  it('agree with the Gregorian calendar of the machine on every day of four centuries', () => {
    const numbers = Array.from({ length: 146_097 }, (_, index) => index - 73_000);

    expect(numbers.map(dateOfDayNumber)).toEqual(
      numbers.map((number) => new Date(number * 86_400_000).toISOString().slice(0, 10)),
    );
  });

  it('become day numbers and come back, from year 1 to year 9999', () => {
    fc.assert(
      fc.property(fc.integer({ min: -719_162, max: 2_932_896 }), (number) => {
        expect(dayNumberOf(day(dateOfDayNumber(number)))).toBe(number);
      }),
    );
    expect(dateOfDayNumber(-719_162)).toBe('0001-01-01');
    expect(dateOfDayNumber(2_932_896)).toBe('9999-12-31');
    expect(() => dateOfDayNumber(2_932_897)).toThrow(RangeError);
    expect(() => dateOfDayNumber(-719_163)).toThrow(RangeError);
  });

  it('count days across months, leap days and years', () => {
    expect(plusDays(day('2028-02-28'), 2)).toBe('2028-03-01');
    expect(plusDays(day('2026-01-01'), -1)).toBe('2025-12-31');
  });

  it('know their weekday, Monday first', () => {
    expect(weekdayOfDayNumber(dayNumberOf(day('2026-08-17')))).toBe(1);
    expect(weekdayOfDayNumber(dayNumberOf(day('1969-12-28')))).toBe(7);
  });
});
