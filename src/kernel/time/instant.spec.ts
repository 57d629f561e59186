import fc from 'fast-check';
import {
  instant,
  instantOf,
  isoOf,
  parseInstant,
  plusHours,
  minusMinutes,
  toDate,
} from './instant.js';

describe('parseInstant', () => {
  it.each([
    ['2026-03-08T09:00:00+07:00', '2026-03-08T02:00:00.000Z'],
    ['2026-03-08T02:00Z', '2026-03-08T02:00:00.000Z'],
    ['2026-03-08T02:00:00.123456-03:30', '2026-03-08T05:30:00.123Z'],
    ['2028-02-29T00:00:00Z', '2028-02-29T00:00:00.000Z'],
  ])('reads %s as %s', (text, expected) => {
    expect(isoOf(parseInstant(text) ?? instant(0))).toBe(expected);
  });

  it.each([
    '2026-03-08T09:00:00',
    '2026-03-08',
    '2026-02-29T00:00:00Z',
    '2026-04-31T00:00:00Z',
    '2026-13-01T00:00:00Z',
    '2026-00-01T00:00:00Z',
    '2026-03-08T24:00:00Z',
    '2026-03-08T09:60:00Z',
    '2026-03-08T09:00:00+0700',
    '2026-03-08T09:00:00+24:00',
    '2026-03-08 09:00:00Z',
    '0000-12-31T00:00:00Z',
    '0001-01-01T00:00:00+07:00',
    '9999-12-31T23:59:59-07:00',
    ' 2026-03-08T09:00:00Z',
    '1772935200000',
    '',
  ])('refuses %j', (text) => {
    expect(parseInstant(text)).toBeUndefined();
  });

  it('reads back every instant that was written', () => {
    const years1To9999 = fc.integer({ min: -62_135_596_800_000, max: 253_402_300_799_999 });
    fc.assert(
      fc.property(years1To9999, (ms) => {
        expect(parseInstant(isoOf(instant(ms)))).toBe(ms);
      }),
    );
  });

  it('is written as a Date would write it, whatever was written before', () => {
    const whole = fc.integer({ min: -60_000_000, max: 120_000_000 }).map((n) => n * 60_000);
    const any = fc.integer({ min: -8_640_000_000_000_000, max: 8_640_000_000_000_000 });
    fc.assert(
      fc.property(fc.array(fc.oneof(whole, any), { minLength: 2 }), (list) => {
        expect(list.map((ms) => isoOf(instant(ms)))).toEqual(
          list.map((ms) => new Date(ms).toISOString()),
        );
      }),
    );
  });
});

describe('instants', () => {
  it('are whole milliseconds that a Date can hold', () => {
    expect(() => instant(0.5)).toThrow(RangeError);
    expect(() => instant(8_640_000_000_000_001)).toThrow(RangeError);
    expect(() => instantOf(new Date(Number.NaN))).toThrow(RangeError);
    expect(instantOf(toDate(instant(1_772_935_200_000)))).toBe(1_772_935_200_000);
  });

  it('move by minutes and hours', () => {
    expect(minusMinutes(plusHours(instant(0), 2), 30)).toBe(5_400_000);
  });
});
