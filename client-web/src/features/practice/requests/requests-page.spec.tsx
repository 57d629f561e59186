import { screen, waitFor, within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Booking } from '@/api/types';
import { server } from '../../../../test/server';
import { aRequest } from '../testing/a-booking';
import { API, bookingsOf, problem, RATRI, signedInAs } from '../testing/practice-api';
import { renderPractice } from '../testing/render-practice';

const NOW = new Date('2026-11-24T06:00:00Z');

function openRequests(bookings: Booking[]) {
  server.use(signedInAs(RATRI), ...bookingsOf(bookings));
  return renderPractice('/praktik/permintaan');
}

/** Records what is sent to a decision's route and lets `settle` change the stored booking. */
function decisions(path: string, bookings: Booking[], settled: Partial<Booking>) {
  const sent: unknown[] = [];
  server.use(
    http.post(`${API}/bookings/:id/${path}`, async ({ request }) => {
      const text = await request.text();
      sent.push(text === '' ? null : JSON.parse(text));
      const [first] = bookings;
      if (first === undefined) return problem('not_found', 404);
      bookings[0] = { ...first, permittedActs: [], decideUntil: null, ...settled };
      return HttpResponse.json(bookings[0]);
    }),
  );
  return sent;
}

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: NOW });
  return () => vi.useRealTimers();
});

describe('a request that waits', () => {
  it('shows how long is left to decide, the most urgent first', async () => {
    openRequests([
      aRequest(),
      aRequest({
        id: '019a0000-0000-7000-8000-000000000002',
        client: { name: 'Bayu', timeZone: 'Asia/Jakarta' },
        decideUntil: '2026-11-24T06:40:30.000Z',
      }),
    ]);
    await screen.findByText('sisa 9 jam');
    const cards = screen
      .getAllByRole('heading', { level: 3 })
      .map((heading) => heading.textContent);
    expect(cards).toEqual(['Bayu, klien baru', 'Sari, klien baru']);
    expect(screen.getByText('sisa 40 menit').getAttribute('dateTime')).toBe(
      '2026-11-24T06:40:30.000Z',
    );
  });

  it('is told in the psychologist’s zone, with the client’s beside it when it differs', async () => {
    openRequests([aRequest({ client: { name: 'Sari', timeZone: 'Asia/Jayapura' } })]);
    await screen.findByText('Kam, 26 Nov 2026, 19.00 WIB (21.00 waktu klien, WIT)');
  });

  it('keeps the reason for coming closed until it is asked for', async () => {
    const user = openRequests([aRequest({ reason: 'Sulit tidur sejak pindah kota.' })]);
    const show = await screen.findByRole('button', { name: 'Baca alasan datang' });
    expect(screen.queryByText('Sulit tidur sejak pindah kota.')).toBeNull();
    await user.click(show);
    await screen.findByText('Sulit tidur sejak pindah kota.');
  });
});

describe('confirming', () => {
  it('sends one request however often the button is pressed, and says so', async () => {
    const bookings = [aRequest()];
    const user = openRequests(bookings);
    const sent = decisions('confirm', bookings, { status: 'confirmed' });
    await user.dblClick(await screen.findByRole('button', { name: 'Konfirmasi permintaan Sari' }));
    await screen.findByText('Sesi dengan Sari dikonfirmasi: Kam, 26 Nov 2026, 19.00 WIB.');
    expect(sent).toHaveLength(1);
    await screen.findByText('Tidak ada permintaan yang menunggu');
    expect(document.activeElement?.textContent).toBe('Daftar permintaan');
  });

  it('names the present state and refreshes when the booking had already changed', async () => {
    const bookings = [aRequest()];
    const user = openRequests(bookings);
    server.use(
      http.post(`${API}/bookings/:id/confirm`, () => {
        bookings[0] = aRequest({ status: 'cancelled', permittedActs: [] });
        return problem('booking_not_in_state', 409);
      }),
    );
    await user.click(await screen.findByRole('button', { name: 'Konfirmasi permintaan Sari' }));
    await screen.findByText(/Sesi dengan Sari sudah berubah.*Keadaannya sekarang: dibatalkan\./);
    await screen.findByText('Tidak ada permintaan yang menunggu');
  });

  it('says in place when it failed, and may be tried again', async () => {
    const user = openRequests([aRequest()]);
    server.use(http.post(`${API}/bookings/:id/confirm`, () => problem('too_many_requests', 429)));
    const confirm = await screen.findByRole('button', { name: 'Konfirmasi permintaan Sari' });
    await user.click(confirm);
    const alert = await screen.findByRole('alert');
    expect(alert.textContent).toBe('Terlalu banyak percobaan. Tunggu sebentar, lalu coba lagi.');
    expect(confirm.getAttribute('aria-busy')).toBeNull();
  });
});

describe('rejecting', () => {
  async function askToReject(bookings: Booking[]) {
    const user = openRequests(bookings);
    const opener = await screen.findByRole('button', { name: 'Tolak permintaan Sari' });
    await user.click(opener);
    const dialog = await screen.findByRole('dialog', { name: 'Tolak permintaan Sari?' });
    return { user, opener, dialog: within(dialog) };
  }

  it('names the full refund before it is sent', async () => {
    const { dialog } = await askToReject([aRequest()]);
    dialog.getByText(/Klien menerima kembali seluruh pembayarannya, Rp250\.000/);
  });

  it('requires a reason code', async () => {
    const bookings = [aRequest()];
    const { user, dialog } = await askToReject(bookings);
    const sent = decisions('reject', bookings, { status: 'rejected' });
    await user.click(dialog.getByRole('button', { name: 'Tolak dan kembalikan dana' }));
    dialog.getByText('Pilih satu alasan.');
    expect(document.activeElement).toBe(dialog.getByLabelText('Saya tidak bisa pada waktu itu'));
    expect(sent).toEqual([]);
  });

  it('sends the code and the message once, and says that the money goes back', async () => {
    const bookings = [aRequest()];
    const { user, dialog } = await askToReject(bookings);
    const sent = decisions('reject', bookings, { status: 'rejected' });
    await user.click(dialog.getByLabelText('Di luar bidang saya'));
    await user.type(dialog.getByLabelText(/Pesan untuk klien/), ' Coba rekan saya. ');
    await user.dblClick(dialog.getByRole('button', { name: 'Tolak dan kembalikan dana' }));
    await screen.findByText('Permintaan Sari ditolak. Rp250.000 dikembalikan penuh kepada klien.');
    expect(sent).toEqual([{ reasonCode: 'outside_expertise', reason: 'Coba rekan saya.' }]);
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('gives the focus back and keeps what was typed when it is called off', async () => {
    const { user, opener, dialog } = await askToReject([aRequest()]);
    await user.type(dialog.getByLabelText(/Pesan untuk klien/), 'Coba hari Jumat.');
    await user.keyboard('{Escape}');
    await waitFor(() => expect(document.activeElement).toBe(opener));
    await user.click(opener);
    expect(await screen.findByDisplayValue('Coba hari Jumat.')).toBeTruthy();
  });
});

describe('the list of requests', () => {
  it('says why it could not be loaded, and loads on a retry', async () => {
    server.use(
      signedInAs(RATRI),
      http.get(`${API}/bookings`, () => problem('forbidden', 403)),
    );
    const user = renderPractice('/praktik/permintaan');
    const retry = await screen.findByRole('button', { name: 'Coba lagi' });
    screen.getByText('Akun Anda tidak punya akses ke bagian ini.');
    server.use(...bookingsOf([aRequest()]));
    await user.click(retry);
    await screen.findByRole('heading', { name: /^Sari/ });
  });
});
