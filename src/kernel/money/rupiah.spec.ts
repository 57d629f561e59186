import fc from 'fast-check';
import { percentRoundedDown, rupiah, subtract } from './rupiah.js';

const amounts = fc.nat({ max: Number.MAX_SAFE_INTEGER }).map(rupiah);

describe('rupiah', () => {
  it.each([0.5, Number.NaN, Infinity, Number.MAX_SAFE_INTEGER + 1])('%d is no amount', (value) => {
    expect(() => rupiah(value)).toThrow(RangeError);
  });

  it('knows one zero only', () => {
    expect(rupiah(-0)).toBe(0);
    expect(subtract(rupiah(5), rupiah(5))).toBe(0);
  });

  it('subtracts, below zero as well', () => {
    expect(subtract(rupiah(0), rupiah(208_375))).toBe(-208_375);
  });

  it('refuses a difference that is no longer exact', () => {
    expect(() => subtract(rupiah(Number.MIN_SAFE_INTEGER), rupiah(1))).toThrow(RangeError);
  });
});

describe('percentages', () => {
  it('of a fee and its VAT are rounded down', () => {
    expect(percentRoundedDown(rupiah(250_000), 1_500)).toBe(37_500);
    expect(percentRoundedDown(rupiah(37_500), 1_100)).toBe(4_125);
    expect(percentRoundedDown(rupiah(18_750), 1_100)).toBe(2_062);
    expect(percentRoundedDown(rupiah(99), 100)).toBe(0);
  });

  it('give the whole at 100 % and nothing at 0 %', () => {
    fc.assert(
      fc.property(amounts, (amount) => {
        expect(percentRoundedDown(amount, 10_000)).toBe(amount);
        expect(percentRoundedDown(amount, 0)).toBe(0);
      }),
    );
  });

  it('are less than one rupiah below the exact part, however large the amount', () => {
    fc.assert(
      fc.property(amounts, fc.nat({ max: 100 }), (amount, percent) => {
        const hundredfold = BigInt(amount) * BigInt(percent);
        const down = BigInt(percentRoundedDown(amount, percent * 100)) * 100n;
        expect(down <= hundredfold && hundredfold - down < 100n).toBe(true);
      }),
    );
  });

  it('are never taken of a negative amount, nor beyond the whole', () => {
    expect(() => percentRoundedDown(rupiah(-1), 100)).toThrow(RangeError);
    expect(() => percentRoundedDown(rupiah(1), 10_001)).toThrow(RangeError);
    expect(() => percentRoundedDown(rupiah(1), 100.5)).toThrow(RangeError);
    expect(() => percentRoundedDown(rupiah(1), -1)).toThrow(RangeError);
  });
});
