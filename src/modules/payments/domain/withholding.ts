import { percentRoundedDown, subtract, type Rupiah } from '../../../kernel/money/rupiah.js';
import type { Instant } from '../../../kernel/time/instant.js';
import { civilOf, zoneId } from '../../../kernel/time/zones.js';

/** Tax months are the calendar months of the capital. */
export const TAX_ZONE = zoneId('Asia/Jakarta');

/** What is withheld for the state, and what is left to transfer. */
export interface Withholding {
  readonly withheld: Rupiah;
  readonly net: Rupiah;
}

/**
 * Tax on what has not been taxed before, rounded down to a whole rupiah: the parts sum exactly.
 *
 * @param basisPoints of the gross amount; 250 are 2.5 %.
 */
export function withholdFrom(
  { gross, taxedBefore }: { gross: Rupiah; taxedBefore: Rupiah },
  basisPoints: number,
): Withholding {
  const withheld = percentRoundedDown(subtract(gross, taxedBefore), basisPoints);
  return { withheld, net: subtract(gross, withheld) };
}

/** Whether what was withheld at an instant can still be taken back: only in its own month. */
export function isTaxMonthOpen(withheldAt: Instant, now: Instant): boolean {
  const [then, today] = [civilOf(TAX_ZONE, withheldAt), civilOf(TAX_ZONE, now)];
  return then.year === today.year && then.month === today.month;
}
