import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { App } from 'antd';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';

import type { Me, Payout } from '../../api/types';
import { SignedInProvider } from '../../parts/signed-in';
import { PayoutButtons } from './payout-buttons';

const ME: Me = {
  id: '0198f3a2-7c1d-7b63-9a3e-000000000002',
  name: 'Wulan',
  email: 'keuangan@example.test',
  emailVerified: true,
  phone: null,
  roles: ['admin'],
  duties: ['finance'],
  permissions: ['admin:payouts:read', 'admin:payouts:prepare', 'admin:payouts:approve'],
  timeZone: 'Asia/Jakarta',
  language: 'id',
  psychologistId: null,
  psychologistStatus: null,
  phoneVerified: false,
  phoneInProof: null,
  mustEnrol: false,
  suspension: null,
};

const rupiah = (amount: number) => ({ amount, currency: 'IDR' as const });

const PREPARED: Payout = {
  id: '0198f3a2-7c1d-7b63-9a3e-000000000003',
  psychologistId: '0198f3a2-7c1d-7b63-9a3e-000000000004',
  psychologistName: 'Ratri Anindya',
  isSuspended: false,
  status: 'prepared',
  gross: rupiah(208_375),
  withheld: rupiah(0),
  net: rupiah(208_375),
  bankName: 'BCA',
  lastFour: '2345',
  preparedByName: 'Wahyu',
  preparedAt: '2026-11-24T02:00:00Z',
  approvedByName: null,
  approvedAt: null,
  paidOn: null,
  bankReference: null,
  version: 1,
  batchId: '0198f3a2-7c1d-7b63-9a3e-000000000005',
  holderName: 'Ratri Anindya',
  accountSetAt: '2026-10-24T02:00:00Z',
  isAccountReplaced: false,
  withholdingBp: null,
  taxedBefore: rupiah(0),
  transferCost: rupiah(0),
  taxKept: false,
  transferText: 'RP 00000003',
  acts: ['approve', 'withdraw'],
  bar: null,
  history: [],
  ledger: [],
};

describe('what an admin can do with a payout', () => {
  beforeAll(() => {
    vi.stubGlobal('matchMedia', () => ({
      matches: false,
      addListener: () => undefined,
      removeListener: () => undefined,
      addEventListener: () => undefined,
      removeEventListener: () => undefined,
    }));
  });
  afterEach(() => {
    cleanup();
    vi.restoreAllMocks();
  });

  function show(changes: Partial<Payout> = {}, me: Partial<Me> = {}) {
    const onChanged = vi.fn(() => Promise.resolve());
    render(
      <App>
        <SignedInProvider value={{ ...ME, ...me }}>
          <PayoutButtons payout={{ ...PREPARED, ...changes }} onChanged={onChanged} />
        </SignedInProvider>
      </App>,
    );
    return onChanged;
  }
  const button = (name: string) => screen.getByRole<HTMLButtonElement>('button', { name });

  it('is to approve what another admin prepared, and to withdraw it', () => {
    show();
    expect(button('Setujui').disabled).toBe(false);
    expect(button('Batalkan').disabled).toBe(false);
  });

  it('is only to withdraw what they prepared themselves; why stands on the closed button', () => {
    show({ acts: ['withdraw'], bar: 'prepared_by_you' });
    expect(button('Setujui').disabled).toBe(true);
    expect(button('Batalkan').disabled).toBe(false);
    expect(button('Setujui').title).toContain('Admin lain harus menyetujui');
  });

  it('is nothing without the duty', () => {
    show({}, { permissions: ['admin:payouts:read'] });
    expect(screen.queryByRole('button')).toBeNull();
  });

  it('says what happens to the money, and sends the approval over the version that was seen', async () => {
    const fetched = vi
      .spyOn(globalThis, 'fetch')
      .mockImplementation(() =>
        Promise.resolve(Response.json({ ...PREPARED, status: 'approved', version: 2 })),
      );
    const onChanged = show();
    fireEvent.click(button('Setujui'));
    expect(await screen.findByText(/Rp208\.375 boleh ditransfer ke BCA •••• 2345/)).toBeTruthy();
    fireEvent.click(screen.getAllByRole('button', { name: 'Setujui' }).at(-1) ?? button('Setujui'));
    await vi.waitFor(() => expect(onChanged).toHaveBeenCalledTimes(1));
    const [request] = fetched.mock.calls[0] ?? [];
    const { url, headers } = request as Request;
    expect(url).toContain(`/api/v1/admin/payouts/${PREPARED.id}/approve`);
    expect(headers.get('If-Match')).toBe('"1"');
    expect(headers.get('Idempotency-Key')).not.toBeNull();
  });
});
