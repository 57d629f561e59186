import { rupiah, type Rupiah } from '../../../kernel/money/rupiah.js';
import type { Instant } from '../../../kernel/time/instant.js';
import type { Payout } from './payout.js';
import type { Posting } from './postings.js';

type Amounts = Pick<Payout, 'id' | 'psychologistId' | 'gross' | 'withheld' | 'net'>;
type Side = readonly [account: string, ownerId: string | null, amount: number];

/** Reserved: a refund from now on cannot spend it twice. */
export function payoutPrepared(payout: Amounts, at: Instant): Posting {
  const { id, psychologistId, gross } = payout;
  return posting(payout, 'prepared', at, [
    ['psychologist_payable', psychologistId, gross],
    ['payouts_prepared', id, 0 - gross],
  ]);
}

export function payoutWithdrawn(payout: Amounts, at: Instant): Posting {
  const { id, psychologistId, gross } = payout;
  return posting(payout, 'withdrawn', at, [
    ['payouts_prepared', id, gross],
    ['psychologist_payable', psychologistId, 0 - gross],
  ]);
}

export function payoutApproved(payout: Amounts, at: Instant): Posting {
  const { id, gross, withheld, net } = payout;
  return posting(payout, 'approved', at, [
    ['payouts_prepared', id, gross],
    ['tax_withheld', null, 0 - withheld],
    ['payouts_in_transit', id, 0 - net],
  ]);
}

/** By hand the money leaves the bank account itself: there is no float with a provider. */
export function payoutDone(payout: Amounts & { transferCost: Rupiah }, at: Instant): Posting {
  const { id, net, transferCost } = payout;
  return posting(payout, 'done', at, [
    ['payouts_in_transit', id, net],
    ['transfer_cost', null, transferCost],
    ['bank', null, -(net + transferCost)],
  ]);
}

export function payoutFailed(payout: Amounts, at: Instant): Posting {
  const { id, psychologistId, gross, withheld, net } = payout;
  return posting(payout, 'failed', at, [
    ['payouts_in_transit', id, net],
    ['tax_withheld', null, withheld],
    ['psychologist_payable', psychologistId, 0 - gross],
  ]);
}

/** The money bounced. Tax that has been handed on stays where it is, and is not taken again. */
export function payoutReversed(payout: Amounts & { isTaxKept: boolean }, at: Instant): Posting {
  const { psychologistId, net } = payout;
  const withheld = payout.isTaxKept ? 0 : payout.withheld;
  return posting(payout, 'reversed', at, [
    ['bank', null, net],
    ['tax_withheld', null, withheld],
    ['psychologist_payable', psychologistId, -(net + withheld)],
  ]);
}

function posting(
  { id }: { id: string },
  what: string,
  happenedAt: Instant,
  sides: readonly Side[],
): Posting {
  return {
    cause: `payout:${id}:${what}`,
    happenedAt,
    lines: sides
      .filter(([, , amount]) => amount !== 0)
      .map(([account, ownerId, amount]) => ({
        account,
        ownerId,
        bookingId: null,
        amount: rupiah(amount),
      })),
  };
}
