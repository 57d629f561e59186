import fc from 'fast-check';
import { rupiah } from '../../../kernel/money/rupiah.js';
import { at } from '../../../kernel/time/testing.js';
import {
  earned,
  receivedAsSurplus,
  receivedForBooking,
  refundConfirmed,
  refundOwed,
  refundRefused,
  refundSent,
  type Posting,
} from './postings.js';

const NOW = at('2026-11-24 09:00', 'Asia/Jakarta');
const IDS = { paymentId: 'pay', bookingId: 'b', refundId: 'r', psychologistId: 'p' };
const PLACE = { ...IDS, provider: 'midtrans', at: NOW };

/** Every posting there is, for one amount under one set of terms. */
const POSTINGS: Readonly<
  Record<string, (amount: number, terms: { feeBp: number; vatBp: number }) => Posting>
> = {
  'paid, and the time is kept': (amount) =>
    receivedForBooking({ ...PLACE, amount: rupiah(amount) }),
  'paid, and owed back at once': (amount) =>
    receivedAsSurplus({ ...PLACE, amount: rupiah(amount) }),
  'a refund owed': (amount) => refundOwed({ ...PLACE, amount: rupiah(amount) }),
  'a refund sent': (amount) => refundSent({ ...PLACE, amount: rupiah(amount) }),
  'a refund refused': (amount) => refundRefused({ ...PLACE, amount: rupiah(amount) }),
  'a refund confirmed': (amount) => refundConfirmed({ ...PLACE, amount: rupiah(amount) }),
  'a session earned': (amount, terms) => earned({ ...PLACE, kept: rupiah(amount), terms }),
};
const TERMS = { feeBp: 1500, vatBp: 1100 };

function sides(posting: Posting | undefined): [string, string | null, number][] {
  return (posting?.lines ?? []).map(({ account, ownerId, amount }) => [account, ownerId, amount]);
}

describe.each(Object.entries(POSTINGS))('%s', (_, make) => {
  it('balances, in at least two lines of which none is nought', () => {
    const basisPoints = fc.integer({ min: 0, max: 10_000 });
    const amounts = fc.integer({ min: 1, max: 100_000_000_000 });
    fc.assert(
      fc.property(amounts, basisPoints, basisPoints, (amount, feeBp, vatBp) => {
        const { lines } = make(amount, { feeBp, vatBp });
        expect(lines.length).toBeGreaterThanOrEqual(2);
        expect(lines.reduce((sum, line) => sum + line.amount, 0)).toBe(0);
        expect(lines.filter((line) => line.amount === 0)).toEqual([]);
      }),
    );
  });

  it('belongs to its booking on every line and happened when it did', () => {
    const posting = make(250_000, TERMS);
    expect(posting.happenedAt).toBe(NOW);
    expect(posting.lines.map((line) => line.bookingId)).toEqual(posting.lines.map(() => 'b'));
  });
});

describe('a price of Rp250 000 under the first terms', () => {
  it.each<[string, [string, string | null, number][]]>([
    [
      'paid, and the time is kept',
      [
        ['gateway:midtrans', null, 250_000],
        ['client_funds', 'b', -250_000],
      ],
    ],
    [
      'paid, and owed back at once',
      [
        ['gateway:midtrans', null, 250_000],
        ['refunds_owed', 'r', -250_000],
      ],
    ],
    [
      'a refund owed',
      [
        ['client_funds', 'b', 250_000],
        ['refunds_owed', 'r', -250_000],
      ],
    ],
    [
      'a refund sent',
      [
        ['refunds_owed', 'r', 250_000],
        ['refunds_in_transit', 'r', -250_000],
      ],
    ],
    [
      'a refund refused',
      [
        ['refunds_in_transit', 'r', 250_000],
        ['refunds_owed', 'r', -250_000],
      ],
    ],
    [
      'a refund confirmed',
      [
        ['refunds_in_transit', 'r', 250_000],
        ['gateway:midtrans', null, -250_000],
      ],
    ],
    [
      'a session earned',
      [
        ['client_funds', 'b', 250_000],
        ['psychologist_payable', 'p', -208_375],
        ['fee_income', null, -37_500],
        ['vat_out', null, -4_125],
      ],
    ],
  ])('is posted for %s', (name, expected) => {
    expect(sides(POSTINGS[name]?.(250_000, TERMS))).toEqual(expected);
  });
});

describe('causes', () => {
  it('are one for both ways in which a payment can be received, so that it is posted once', () => {
    const [kept, surplus] = [
      POSTINGS['paid, and the time is kept'],
      POSTINGS['paid, and owed back at once'],
    ];
    expect(kept?.(1, TERMS).cause).toBe('payment:pay:received');
    expect(surplus?.(1, TERMS).cause).toBe('payment:pay:received');
  });

  it('tell all other facts apart', () => {
    const causes = new Set(Object.values(POSTINGS).map((make) => make(1, TERMS).cause));
    expect(causes.size).toBe(Object.keys(POSTINGS).length - 1);
  });
});
