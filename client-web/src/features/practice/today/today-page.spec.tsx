import { screen, within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { server } from '../../../../test/server';
import { aBooking, anEndedSession, aRequest } from '../testing/a-booking';
import { API, bookingsOf, OPEN_PRACTICE, RATRI, signedInAs } from '../testing/practice-api';
import { renderPractice } from '../testing/render-practice';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-11-24T06:48:00Z') });
  return () => vi.useRealTimers();
});

describe('today', () => {
  it('counts sessions and requests, and leads with the next session', async () => {
    server.use(
      signedInAs(RATRI),
      ...OPEN_PRACTICE,
      ...bookingsOf([
        anEndedSession({ id: 'ended', client: { name: 'Maya', timeZone: 'Asia/Jakarta' } }),
        aBooking({
          id: 'next',
          client: { name: 'Dimas', timeZone: 'Asia/Jakarta' },
          startsAt: '2026-11-24T07:00:00.000Z',
          sessionNumber: 4,
        }),
        aRequest({ id: 'request' }),
      ]),
    );
    renderPractice('/praktik');
    await screen.findByRole('heading', { level: 1, name: 'Selasa, 24 November' });
    await screen.findByText('2 sesi, 1 permintaan menunggu keputusan Anda');
    const next = within(screen.getByRole('region', { name: 'Sesi berikutnya' }));
    next.getByText('Berikutnya, 12 menit lagi');
    next.getByText('14.00–14.50 WIB');
    next.getByRole('heading', { name: /Dimas.*sesi ke-4/ });
    const ended = within(await screen.findByRole('region', { name: 'Belum ditandai hasilnya' }));
    ended.getByRole('heading', { name: /Maya/ });
  });

  it('counts who waits for a time, and when they would come', async () => {
    server.use(signedInAs(RATRI), ...OPEN_PRACTICE, ...bookingsOf([]));
    server.use(
      http.get(`${API}/psychologist-waitlist`, () =>
        HttpResponse.json({
          items: [
            {
              ...{ serviceId: 'one', serviceName: 'Konsultasi individu', waiting: 3 },
              wanted: { morning: 1, afternoon: 2, evening: 3 },
            },
          ],
        }),
      ),
    );
    renderPractice('/praktik');
    const waiting = within(await screen.findByRole('region', { name: 'Yang menunggu waktu' }));
    waiting.getByText('3 orang');
    waiting.getByText('pagi 1 · siang 2 · sore dan malam 3');
  });

  it.each([
    { who: RATRI, says: 'Waktu kosong Anda tetap terbuka untuk dipesan sesuai jam kerja.' },
    {
      who: { ...RATRI, suspension: 'no_new' as const },
      says: 'Untuk sementara klien tidak bisa memesan waktu baru.',
    },
    {
      who: { ...RATRI, psychologistStatus: 'hidden' as const },
      says: 'Untuk sementara klien tidak bisa memesan waktu baru.',
    },
  ])('with nothing left says truly whether times can be booked: $says', async ({ who, says }) => {
    server.use(signedInAs(who), ...OPEN_PRACTICE, ...bookingsOf([]));
    renderPractice('/praktik');
    await screen.findByText(says);
  });

  it('shows only the day’s own sessions on its calendar, requests included', async () => {
    server.use(
      signedInAs(RATRI),
      ...OPEN_PRACTICE,
      ...bookingsOf([
        aBooking({ id: 'late', startsAt: '2026-11-24T12:00:00.000Z' }),
        aRequest({
          id: 'asked',
          client: { name: 'Andi', timeZone: 'Asia/Jakarta' },
          startsAt: '2026-11-24T09:00:00.000Z',
        }),
      ]),
    );
    renderPractice('/praktik');
    const calendar = within(await screen.findByRole('region', { name: 'Jadwal hari ini' }));
    const sessions = await calendar.findAllByRole('link');
    expect(sessions.map((link) => link.getAttribute('href'))).toEqual([
      '/praktik/sesi/asked',
      '/praktik/sesi/late',
    ]);
  });
});
