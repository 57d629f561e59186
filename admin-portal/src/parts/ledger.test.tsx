import { cleanup, render, within } from '@testing-library/react';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';

import type { LedgerTransaction, Me } from '../api/types';
import { Ledger } from './ledger';
import { ledgerSides } from './ledger-sides';
import { SignedInProvider } from './signed-in';

const BOOKING = '0198f3a2-7c1d-7b63-9a3e-000000000001';
const ME: Me = {
  id: '0198f3a2-7c1d-7b63-9a3e-000000000002',
  name: 'Dewi',
  email: 'admin@example.test',
  emailVerified: true,
  phone: null,
  roles: ['admin'],
  duties: [],
  permissions: [],
  timeZone: 'Asia/Jakarta',
  language: 'id',
  psychologistId: null,
  psychologistStatus: null,
  phoneVerified: false,
  phoneInProof: null,
  mustEnrol: false,
  suspension: null,
};

function line(number: number, account: string, amount: number, ownerId: string | null = null) {
  return { line: number, account, ownerId, amount: { amount, currency: 'IDR' as const } };
}

const EARNED: LedgerTransaction = {
  id: '0198f3a2-7c1d-7b63-9a3e-000000000003',
  cause: `booking:${BOOKING}:earned`,
  happenedAt: '2026-11-24T12:00:00Z',
  lines: [
    line(4, 'vat_out', -4125),
    line(1, 'client_funds', 250000, BOOKING),
    line(2, 'psychologist_payable', -208375, BOOKING),
    line(3, 'fee_income', -37500),
  ],
};

describe('the two sides of a money movement', () => {
  it('keep the order of the lines and add up to the same on both sides', () => {
    const { sides, debit, credit, balanced } = ledgerSides(EARNED.lines);
    expect(sides.map(({ account, debit: left, credit: right }) => [account, left, right])).toEqual([
      ['client_funds', 250000, 0],
      ['psychologist_payable', 0, 208375],
      ['fee_income', 0, 37500],
      ['vat_out', 0, 4125],
    ]);
    expect({ debit, credit, balanced }).toEqual({ debit: 250000, credit: 250000, balanced: true });
  });

  it('do not balance when a rupiah is missing', () => {
    const lines = [line(1, 'gateway:midtrans', 250000), line(2, 'client_funds', -249999)];
    expect(ledgerSides(lines).balanced).toBe(false);
  });
});

describe('the ledger on screen', () => {
  // antd's table measures screen and scrollbar, which jsdom does not have.
  beforeAll(() => {
    const styleOf = window.getComputedStyle.bind(window);
    vi.stubGlobal('getComputedStyle', (element: Element) => styleOf(element));
    vi.stubGlobal('matchMedia', () => ({
      matches: false,
      addListener: () => undefined,
      removeListener: () => undefined,
      addEventListener: () => undefined,
      removeEventListener: () => undefined,
    }));
  });
  afterEach(cleanup);

  function show(movement: LedgerTransaction) {
    return render(
      <SignedInProvider value={ME}>
        <Ledger movements={[movement]} />
      </SignedInProvider>,
    );
  }

  it('names cause, time and accounts in words, and shows the totals of both sides', () => {
    const screen = show(EARNED);
    expect(screen.getByText('Pendapatan sesi diakui')).toBeTruthy();
    expect(screen.getByText('Sel, 24 Nov 2026, 19.00 WIB')).toBeTruthy();
    expect(screen.getByText('Utang kepada psikolog')).toBeTruthy();
    const total = screen.getByRole('row', { name: /^Jumlah/ });
    expect(within(total).getAllByText('Rp250.000')).toHaveLength(2);
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('raises an alarm when the sides differ', () => {
    const screen = show({ ...EARNED, lines: EARNED.lines.slice(1) });
    expect(screen.getByRole('alert').textContent).toContain('tidak sama');
  });
});
