declare const unit: unique symbol;

/** An amount in whole rupiah. Negative amounts exist (the credit side of the ledger). */
export type Rupiah = number & { readonly [unit]: 'Rupiah' };

/**
 * The amount a number stands for.
 *
 * @throws RangeError when the number is not a safe integer.
 */
export function rupiah(amount: number): Rupiah {
  if (!Number.isSafeInteger(amount)) throw new RangeError('Rupiah are whole numbers.');
  // 0 rather than -0, so that equal amounts are identical.
  return (amount + 0) as Rupiah;
}

/** The sum of two amounts. */
export function add(left: Rupiah, right: Rupiah): Rupiah {
  return rupiah(left + right);
}

/** What remains of the first amount; may be negative. */
export function subtract(left: Rupiah, right: Rupiah): Rupiah {
  return rupiah(left - right);
}

/**
 * A part of an amount in basis points (1 500 = 15 %), rounded down to a whole rupiah: fees and VAT.
 *
 * @throws RangeError when the amount is negative or the basis points are not an integer in 0…10 000.
 */
export function percentRoundedDown(amount: Rupiah, basisPoints: number): Rupiah {
  return rupiah(Number(product(amount, basisPoints, 10_000) / 10_000n));
}

/**
 * A part of an amount in whole percent, rounded up to a whole rupiah: refunds.
 *
 * @throws RangeError when the amount is negative or the percent is not an integer in 0…100.
 */
export function percentRoundedUp(amount: Rupiah, percent: number): Rupiah {
  return rupiah(Number((product(amount, percent, 100) + 99n) / 100n));
}

/** Exact product; bigint, because amount × basis points may pass 2^53. */
function product(amount: Rupiah, parts: number, whole: number): bigint {
  if (amount < 0) throw new RangeError('Only a part of a positive amount can be taken.');
  if (!Number.isInteger(parts) || parts < 0 || parts > whole) {
    throw new RangeError(`A part is an integer from 0 to ${String(whole)}.`);
  }
  return BigInt(amount) * BigInt(parts);
}
