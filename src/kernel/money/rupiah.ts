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
  return rupiah(Number(partTimes10000(amount, basisPoints) / 10_000n));
}

/**
 * The same rounded up: what goes back to a client is never short of a rupiah.
 *
 * @throws RangeError as above.
 */
export function percentRoundedUp(amount: Rupiah, basisPoints: number): Rupiah {
  return rupiah(Number((partTimes10000(amount, basisPoints) + 9_999n) / 10_000n));
}

/** bigint, because amount × basis points may pass 2^53. */
function partTimes10000(amount: Rupiah, basisPoints: number): bigint {
  if (amount < 0) throw new RangeError('Only a part of a positive amount can be taken.');
  if (!Number.isInteger(basisPoints) || basisPoints < 0 || basisPoints > 10_000) {
    throw new RangeError('A part is an integer from 0 to 10000.');
  }
  return BigInt(amount) * BigInt(basisPoints);
}
