import fc from 'fast-check';
import { rupiah } from '../../../kernel/money/rupiah.js';
import { sharesOf } from './shares.js';

const TERMS = { feeBp: 1500, vatBp: 1100 };
const basisPoints = fc.integer({ min: 0, max: 10_000 });
const amounts = fc.integer({ min: 0, max: 100_000_000_000 }).map(rupiah);

describe('what was kept of a price', () => {
  it.each([
    [250_000, 208_375, 37_500, 4_125],
    [125_000, 104_188, 18_750, 2_062],
    [220_000, 183_370, 33_000, 3_630],
    [1, 1, 0, 0],
    [0, 0, 0, 0],
  ])('of %i leaves %i to the psychologist, a fee of %i and VAT of %i', (kept, share, fee, vat) => {
    expect(sharesOf(rupiah(kept), TERMS)).toEqual({ psychologist: share, fee, vat });
  });

  it('is divided without a rupiah too many or too few, under any terms', () => {
    fc.assert(
      fc.property(amounts, basisPoints, basisPoints, (kept, feeBp, vatBp) => {
        const { psychologist, fee, vat } = sharesOf(kept, { feeBp, vatBp });
        expect(psychologist + fee + vat).toBe(kept);
      }),
    );
  });

  it('gives the platform never more than its percent: fee and VAT are rounded down', () => {
    fc.assert(
      fc.property(amounts, basisPoints, basisPoints, (kept, feeBp, vatBp) => {
        const { fee, vat } = sharesOf(kept, { feeBp, vatBp });
        const exactFee = BigInt(kept) * BigInt(feeBp);
        expect(BigInt(fee) * 10_000n <= exactFee).toBe(true);
        expect((BigInt(fee) + 1n) * 10_000n > exactFee).toBe(true);
        expect(BigInt(vat) * 10_000n <= BigInt(fee) * BigInt(vatBp)).toBe(true);
      }),
    );
  });
});
