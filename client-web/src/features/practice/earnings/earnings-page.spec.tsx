import { fireEvent, screen, within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { expect, it } from 'vitest';
import { server } from '../../../../test/server';
import type { Earning, Earnings, OwnBankAccount } from '@/api/types';
import { API, OPEN_PRACTICE, RATRI, signedInAs } from '../testing/practice-api';
import { renderPractice } from '../testing/render-practice';

const rupiah = (amount: number) => ({ amount, currency: 'IDR' as const });

const EARNINGS: Earnings = {
  available: rupiah(208_375),
  inPayouts: rupiah(416_750),
  held: rupiah(0),
  heldSessionCount: 0,
  minimumPayout: rupiah(50_000),
  payout: {
    id: '019a0000-0000-7000-8000-000000000900',
    status: 'approved',
    net: rupiah(416_750),
    bankName: 'BCA',
    lastFour: '2345',
  },
};

const LINE: Earning = {
  id: '019a0000-0000-7000-8000-000000000901',
  kind: 'session',
  at: '2026-11-20T03:00:00.000Z',
  amount: rupiah(208_375),
  balance: rupiah(208_375),
  session: {
    bookingId: '019a0000-0000-7000-8000-000000000001',
    startsAt: '2026-11-18T03:00:00.000Z',
    serviceName: 'Konsultasi individu',
    price: rupiah(250_000),
    fee: rupiah(37_500),
    vat: rupiah(4_125),
  },
  payout: null,
};

function open(account: OwnBankAccount = { version: 0, account: null }): void {
  server.use(
    signedInAs(RATRI),
    ...OPEN_PRACTICE,
    http.get(`${API}/bookings`, () => HttpResponse.json({ items: [], nextCursor: null })),
    http.get(`${API}/me/earnings`, () => HttpResponse.json(EARNINGS)),
    http.get(`${API}/me/earnings/lines`, () =>
      HttpResponse.json({ items: [LINE], nextCursor: null }),
    ),
    http.get(`${API}/me/bank-account`, () => HttpResponse.json(account)),
    http.get(`${API}/banks`, () => HttpResponse.json({ items: [{ code: 'bca', name: 'BCA' }] })),
  );
  renderPractice('/praktik/pendapatan');
}

it('shows what can be paid out, what is on its way, and of a session price, fee and tax', async () => {
  open();
  expect(await screen.findByText('Ke BCA •••• 2345')).toBeTruthy();
  const statement = within(await screen.findByRole('region', { name: 'Mutasi saldo' }));
  expect(
    await statement.findByText('Harga Rp250.000, biaya layanan Rp37.500, PPN atas biaya Rp4.125'),
  ).toBeTruthy();
  expect(statement.getByText('+Rp208.375')).toBeTruthy();
});

it('sends the digits of an account alone, over the version that was read', async () => {
  const sent: { body: unknown; tag: string | null }[] = [];
  server.use(
    http.put(`${API}/me/bank-account`, async ({ request }) => {
      sent.push({ body: await request.json(), tag: request.headers.get('If-Match') });
      return HttpResponse.json({ version: 1, account: null });
    }),
  );
  open();
  fireEvent.click(await screen.findByRole('button', { name: 'Isi rekening' }));
  const dialog = within(await screen.findByRole('dialog'));
  fireEvent.click(dialog.getByRole('button', { name: 'Simpan rekening' }));
  expect(dialog.getByText('Tulis 6 sampai 20 angka.')).toBeTruthy();
  await dialog.findByRole('option', { name: 'BCA' });
  fireEvent.change(dialog.getByLabelText('Bank'), { target: { value: 'bca' } });
  fireEvent.change(dialog.getByLabelText('Nomor rekening'), { target: { value: '123-456 7890' } });
  fireEvent.change(dialog.getByLabelText('Nama pemilik rekening'), { target: { value: 'Ratri' } });
  fireEvent.click(dialog.getByRole('button', { name: 'Simpan rekening' }));
  await screen.findByText(/Rekening tersimpan/);
  const body = { bankCode: 'bca', number: '1234567890', holderName: 'Ratri' };
  expect(sent).toEqual([{ body, tag: '"0"' }]);
});
