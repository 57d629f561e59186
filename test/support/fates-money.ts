import { newId } from '../../src/kernel/identity/id.js';
import { plusMinutes, type Instant } from '../../src/kernel/time/instant.js';
import type { Movement } from './fates.js';
import type { LivedBooking } from './reported-practice.js';

/** Account, owner, booking, amount. */
type Line = readonly [account: string, owner: string | null, booking: string | null, number];

export interface Moved {
  readonly cause: string;
  readonly at: Instant;
  readonly lines: readonly Line[];
}

interface Of {
  readonly id: string;
  readonly psychologistId: string;
  readonly price: number;
  /** When it was paid, and when whatever followed was decided. */
  readonly paidAt: Instant;
  readonly at: Instant;
}

const BANK_LINE = 'gateway:midtrans';

function shares(kept: number): { share: number; fee: number; vat: number } {
  const fee = Math.floor((kept * 15) / 100);
  const vat = Math.floor((fee * 11) / 100);
  return { share: kept - fee - vat, fee, vat };
}

const earning = ({ id, psychologistId }: Of, kept: number, sign: 1 | -1): Line[] => {
  const { share, fee, vat } = shares(kept);
  return [
    ['psychologist_payable', psychologistId, id, -sign * share],
    ['fee_income', null, id, -sign * fee],
    ['vat_out', null, id, -sign * vat],
  ];
};

const returned = (of: Of, amount: number, from: string): Moved => {
  const owner = from === 'client_funds' ? of.id : null;
  const lines: Line[] = [
    [from, owner, of.id, amount],
    ['refunds_owed', newId(), of.id, -amount],
  ];
  return { cause: `refund:${newId()}:owed`, at: of.at, lines };
};

const MOVEMENTS: Readonly<Record<Movement, (of: Of) => Moved[]>> = {
  paid: ({ id, price, paidAt }) => [
    {
      ...{ cause: `payment:${newId()}:received`, at: paidAt },
      lines: [
        [BANK_LINE, null, id, price],
        ['client_funds', id, id, -price],
      ],
    },
  ],
  surplus: ({ id, price, at }) => [
    {
      ...{ cause: `payment:${newId()}:received`, at },
      lines: [
        [BANK_LINE, null, id, price],
        ['refunds_owed', newId(), id, -price],
      ],
    },
  ],
  earned: (of) => [
    {
      ...{ cause: `booking:${of.id}:earned`, at: of.at },
      lines: [['client_funds', of.id, of.id, of.price], ...earning(of, of.price, 1)],
    },
  ],
  refunded: (of) => [returned(of, of.price, 'client_funds')],
  refund_tried_twice: (of) => {
    const owed = returned(of, of.price, 'client_funds');
    const refund = owed.lines[1]?.[1] ?? null;
    const move = (minutes: number, from: string, to: string): Moved => ({
      ...{ cause: `refund:${newId()}:moved`, at: plusMinutes(of.at, minutes) },
      lines: [
        [from, refund, of.id, of.price],
        [to, refund, of.id, -of.price],
      ],
    });
    return [
      owed,
      move(1, 'refunds_owed', 'refunds_in_transit'),
      move(2, 'refunds_in_transit', 'refunds_owed'),
    ];
  },
  half_kept: (of) => {
    const back = Math.ceil(of.price / 2);
    const lines: Line[] = [
      ['client_funds', of.id, of.id, of.price],
      ['refunds_owed', newId(), of.id, -back],
      ...earning(of, of.price - back, 1),
    ];
    return [{ cause: `booking:${of.id}:cancelled`, at: of.at, lines }];
  },
  earning_reversed: (of) => [
    {
      ...{ cause: `refund:${newId()}:owed`, at: plusMinutes(of.at, 700) },
      lines: [...earning(of, of.price, -1), ['refunds_owed', newId(), of.id, -of.price]],
    },
  ],
  goodwill: (of) => [returned({ ...of, at: plusMinutes(of.at, 30) }, 10_000, 'goodwill')],
};

/** What the books say of the bookings, and a payout now and then of what they brought. */
export function moneyOf(
  bookings: readonly LivedBooking[],
  psychologistId: string,
  present: Instant,
): Moved[] {
  const moved = bookings.flatMap(({ id, price, createdAt, fate, steps }) => {
    const at = steps.at(-1)?.at ?? createdAt;
    const of = { id, psychologistId, price, paidAt: plusMinutes(createdAt, 4), at };
    return (fate.money ?? []).flatMap((movement) => MOVEMENTS[movement](of));
  });
  return [...moved, ...payoutsAfter(moved, psychologistId)].filter(({ at }) => at <= present);
}

function payoutsAfter(moved: readonly Moved[], psychologistId: string): Moved[] {
  const earned = moved.filter(({ lines }) =>
    lines.some(([account]) => account === 'psychologist_payable'),
  );
  return earned
    .filter((_, index) => index % 9 === 4)
    .flatMap(({ at }, index) => payout(psychologistId, plusMinutes(at, 60), index));
}

/** Set aside, approved with tax and sent to the bank; every third comes back, every fourth is withdrawn. */
function payout(psychologistId: string, at: Instant, index: number): Moved[] {
  const [id, gross] = [newId(), 40_000 + index * 1_000];
  const tax = Math.floor(gross / 40);
  const move = (minutes: number, ...lines: readonly Line[]): Moved => ({
    cause: `payout:${id}:${String(minutes)}`,
    at: plusMinutes(at, minutes),
    lines,
  });
  const payable = (amount: number): Line => ['psychologist_payable', psychologistId, null, amount];
  const setAside = move(0, payable(gross), ['payouts_prepared', id, null, -gross]);
  const withdrawn = move(45, ['payouts_prepared', id, null, gross], payable(-gross));
  if (index % 4 === 3) return [setAside, withdrawn];
  const approved = move(
    900,
    ['payouts_prepared', id, null, gross],
    ['tax_withheld', null, null, -tax],
    ['payouts_in_transit', id, null, tax - gross],
  );
  const done = move(
    2_600,
    ['payouts_in_transit', id, null, gross - tax],
    ['transfer_cost', null, null, 2_500],
    ['bank', null, null, tax - gross - 2_500],
  );
  const reversed = move(
    4_000,
    ['bank', null, null, gross - tax],
    ['tax_withheld', null, null, tax],
    payable(-gross),
  );
  return index % 3 === 1 ? [setAside, approved, done, reversed] : [setAside, approved, done];
}
