import { screen, within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Booking } from '@/api/types';
import { server } from '../../../../test/server';
import { aBooking, anEndedSession } from '../testing/a-booking';
import { API, bookingsOf, RATRI, signedInAs } from '../testing/practice-api';
import { renderPractice } from '../testing/render-practice';

function openSession(bookings: Booking[]) {
  server.use(signedInAs(RATRI), ...bookingsOf(bookings));
  return renderPractice(`/praktik/sesi/${bookings[0]?.id}`);
}

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-11-24T06:00:00Z') });
  return () => vi.useRealTimers();
});

describe('a session that ended', () => {
  it.each([
    ['Selesai', /diselesaikan 48 jam setelah sesi ditandai.*mengajukan keberatan/],
    ['Klien tidak hadir', /diselesaikan 48 jam setelah sesi ditandai.*mengajukan keberatan/],
    ['Saya tidak hadir', /menerima kembali seluruh pembayarannya, Rp250\.000/],
  ])('says what "%s" does to the money before it is marked', async (choice, consequence) => {
    const user = openSession([anEndedSession()]);
    await user.click(await screen.findByRole('button', { name: choice }));
    within(await screen.findByRole('dialog')).getByText(consequence);
  });

  it('is marked once and then shows until when the outcome can be objected to', async () => {
    const bookings = [anEndedSession()];
    const user = openSession(bookings);
    const sent: unknown[] = [];
    server.use(
      http.post(`${API}/bookings/:id/mark-absent`, async ({ request }) => {
        sent.push(await request.json());
        bookings[0] = aBooking({
          status: 'client_absent',
          outcomeClosesAt: '2099-11-26T03:00:00.000Z',
        });
        return HttpResponse.json(bookings[0]);
      }),
    );
    await user.click(await screen.findByRole('button', { name: 'Klien tidak hadir' }));
    await user.dblClick(await screen.findByRole('button', { name: 'Tandai klien tidak hadir' }));
    await screen.findByText('Sesi dengan Sari ditandai: klien tidak hadir.');
    await screen.findByText(/Keberatan bisa diajukan sampai Kam, 26 Nov 2099, 10\.00 WIB/);
    expect(sent).toEqual([{ who: 'client' }]);
    expect(screen.queryByRole('button', { name: 'Selesai' })).toBeNull();
  });
});

describe('an outcome', () => {
  const marked: Partial<Booking> = {
    status: 'completed',
    outcomeClosesAt: '2099-11-26T03:00:00.000Z',
    permittedActs: ['object'],
  };

  it('is objected to once, after something was chosen, and then waits without a deadline', async () => {
    const bookings = [aBooking(marked)];
    const user = openSession(bookings);
    const sent: unknown[] = [];
    server.use(
      http.post(`${API}/bookings/:id/objection`, async ({ request }) => {
        sent.push(await request.json());
        const objection = { by: 'psychologist', claim: 'technical', at: '2026-11-24T06:00:00Z' };
        const open = { decidedAs: null, decidedAt: null };
        bookings[0] = aBooking({
          ...marked,
          permittedActs: [],
          objection: { ...objection, ...open } as Booking['objection'],
        });
        return HttpResponse.json(bookings[0]);
      }),
    );
    await user.click(await screen.findByRole('button', { name: 'Bukan begitu kejadiannya' }));
    const send = await screen.findByRole('button', { name: 'Kirim keberatan' });
    await user.click(send);
    await screen.findByText('Pilih salah satu.');
    expect(screen.queryByRole('radio', { name: 'Sesinya berlangsung' })).toBeNull();
    await user.click(screen.getByRole('radio', { name: /sambungannya tidak berhasil/ }));
    await user.dblClick(send);
    await screen.findByText(/Katamu: Kami sama-sama hadir/);
    expect(sent).toEqual([{ claim: 'technical' }]);
    expect(screen.queryByText(/Keberatan bisa diajukan sampai/)).toBeNull();
    expect(screen.queryByRole('button', { name: 'Bukan begitu kejadiannya' })).toBeNull();
  });
});

describe('a session ahead', () => {
  it('offers no outcome', async () => {
    openSession([aBooking()]);
    await screen.findByRole('heading', { name: 'Sesi dengan Sari' });
    await screen.findByText('Kam, 26 Nov 2026, 19.00 WIB');
    expect(screen.queryByText('Tandai hasil sesi')).toBeNull();
  });

  it('never names the client in the browser’s tab', async () => {
    openSession([aBooking()]);
    await screen.findByRole('heading', { name: 'Sesi dengan Sari' });
    expect(document.title).toBe('Sesi · RuangPulih');
  });
});
