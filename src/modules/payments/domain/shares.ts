import { percentRoundedDown, subtract, type Rupiah } from '../../../kernel/money/rupiah.js';

/** How what was kept of a price is divided once it is earned. */
export interface Shares {
  readonly psychologist: Rupiah;
  readonly fee: Rupiah;
  readonly vat: Rupiah;
}

/** Fee and the VAT on it are rounded down, the psychologist gets the rest: the parts sum exactly. */
export function sharesOf(kept: Rupiah, terms: { feeBp: number; vatBp: number }): Shares {
  const fee = percentRoundedDown(kept, terms.feeBp);
  const vat = percentRoundedDown(fee, terms.vatBp);
  return { psychologist: subtract(subtract(kept, fee), vat), fee, vat };
}
