import { screen, waitFor, within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { server } from '../../../../test/server';
import type { NewReportPreferences, PracticeFigures, PracticeReport } from '@/api/types';
import {
  API,
  bookingsOf,
  OPEN_PRACTICE,
  problem,
  RATRI,
  signedInAs,
} from '../testing/practice-api';
import { renderPractice } from '../testing/render-practice';

const rupiah = (amount: number) => ({ amount, currency: 'IDR' as const });

/** A week or a day with `completed` sessions of fifty minutes. */
function figures(completed: number): PracticeFigures {
  return {
    sessions: {
      ...{ total: completed, completed, upcoming: 0, unmarked: 0, requested: 0 },
      ...{ clientAbsent: 0, psychologistAbsent: 0, cancelledByClient: 0 },
      ...{ cancelledByPsychologist: 0, cancelledByPlatform: 0, rejected: 0, lapsed: 0 },
    },
    requests: { received: completed, confirmed: completed, medianMinutesToConfirm: 95 },
    time: {
      heldMinutes: completed * 50,
      bookedMinutes: completed * 50,
      openMinutes: 1_000,
      occupancyPercent: completed * 5,
    },
    money: {
      earned: rupiah(completed * 250_000),
      fee: rupiah(completed * 37_500),
      vat: rupiah(completed * 4_125),
      share: rupiah(completed * 208_375),
      refunded: rupiah(0),
      refundCount: 0,
      paidOut: rupiah(0),
      taxWithheld: rupiah(0),
      heldForSessions: rupiah(250_000),
      payable: rupiah(-40_000),
      payoutUnderWay: rupiah(0),
    },
    reviews: { count: 0, average: null, rating: 4.57, ratingCount: 14 },
  };
}

function report({
  period,
  date,
  completed,
}: {
  period: 'day' | 'week';
  date: string;
  completed: number;
}): PracticeReport {
  const times = { startsAt: `${date}T00:00:00Z`, endsAt: `${date}T00:00:00Z` };
  const shown = {
    kind: period,
    timeZone: 'Asia/Jakarta',
    firstDate: date,
    lastDate: date,
    ...times,
  };
  const session = {
    bookingId: '019a0000-0000-7000-8000-000000000001',
    startsAt: '2026-11-16T02:00:00.000Z',
    endsAt: '2026-11-16T02:50:00.000Z',
    clientName: 'Maya Lestari',
    serviceName: 'Konsultasi individu',
    mode: 'video' as const,
    status: 'completed' as const,
    cancelledBy: null,
    isUnmarked: false,
    isLapsed: false,
    price: rupiah(250_000),
    share: rupiah(208_375),
    held: rupiah(0),
    refunded: rupiah(0),
  };
  return {
    period: shown,
    previous: shown,
    figures: figures(completed),
    before: figures(completed === 0 ? 0 : 1),
    days: period === 'week' ? [{ date, figures: figures(completed) }] : [],
    sessions: completed === 0 ? [] : [session],
  };
}

const asked: string[] = [];
let wished: NewReportPreferences | null = null;
let seen: string | null = null;

/** Three sessions in the week of the 16th, nothing at any other time. */
function reporting() {
  asked.length = 0;
  return [
    http.get(`${API}/reports/psychologist`, ({ request }) => {
      const query = new URL(request.url).searchParams;
      asked.push(query.toString());
      const date = query.get('date') ?? '';
      const period = query.get('period') === 'day' ? 'day' : 'week';
      return HttpResponse.json(report({ period, date, completed: date === '2026-11-16' ? 3 : 0 }));
    }),
    http.get(`${API}/me/report-preferences`, () =>
      HttpResponse.json({
        ...(wished ?? { frequency: 'none', weekday: 1, hour: 7, evenIfEmpty: false }),
        ...{ timeZone: 'Asia/Jakarta', version: wished === null ? 0 : 1 },
      }),
    ),
    http.put<never, NewReportPreferences>(`${API}/me/report-preferences`, async ({ request }) => {
      seen = request.headers.get('If-Match');
      wished = await request.json();
      return HttpResponse.json({ ...wished, timeZone: 'Asia/Jakarta', version: 1 });
    }),
  ];
}

beforeEach(() => {
  wished = null;
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-11-20T06:48:00Z') });
  server.use(signedInAs(RATRI), ...OPEN_PRACTICE, ...bookingsOf([]), ...reporting());
  return () => vi.useRealTimers();
});

describe('reports', () => {
  it('open at this week, lead with what matters and say how it went since the week before', async () => {
    renderPractice('/praktik/laporan');
    const headlines = within(await screen.findByLabelText('Angka utama'));
    expect(asked).toEqual(['period=week&date=2026-11-16']);
    headlines.getByText('Rp625.125');
    headlines.getByText('+Rp416.750 dari minggu sebelumnya');
    headlines.getByText('2 jam 30 mnt');
    headlines.getByText('+10,0 poin dari minggu sebelumnya');
    const table = within(screen.getByRole('table', { name: 'Semua angka' }));
    const row = (name: RegExp) => within(table.getByRole('row', { name }));
    row(/Saldo Anda/).getAllByText('−Rp40.000');
    row(/Rata-rata ulasan baru/).getAllByText('–');
    const sessions = within(screen.getByRole('list', { name: 'Sesi di periode ini' }));
    sessions.getByRole('link', { name: 'Maya Lestari' });
    screen.getByText('Sen 16: 2 jam 30 mnt, 3 sesi selesai');
  });

  it('go a week back and to a single day by the address alone', async () => {
    const user = renderPractice('/praktik/laporan?periode=minggu&tanggal=2026-11-18');
    await screen.findByLabelText('Angka utama');
    await user.click(screen.getByRole('button', { name: 'Minggu sebelumnya' }));
    await screen.findByText('Belum ada apa-apa di periode ini');
    await user.click(screen.getByRole('tab', { name: 'Harian' }));
    await waitFor(() => expect(asked.at(-1)).toBe('period=day&date=2026-11-09'));
    expect(asked).toContain('period=week&date=2026-11-09');
    await user.click(await screen.findByRole('button', { name: 'Hari ini' }));
    await waitFor(() => expect(asked.at(-1)).toBe('period=day&date=2026-11-20'));
  });

  it('that cannot be read say why and can be asked for again', async () => {
    let isDown = true;
    server.use(
      http.get(`${API}/reports/psychologist`, () =>
        isDown ? problem('too_many_requests', 429) : undefined,
      ),
    );
    const user = renderPractice('/praktik/laporan');
    const again = await screen.findByRole('button', { name: 'Coba lagi' });
    isDown = false;
    await user.click(again);
    await screen.findByLabelText('Angka utama');
  });

  it('are kept as a file under a name that tells nothing', async () => {
    const names: string[] = [];
    vi.stubGlobal(
      'URL',
      Object.assign(URL, { createObjectURL: () => 'blob:1', revokeObjectURL: () => undefined }),
    );
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (
      this: HTMLAnchorElement,
    ) {
      names.push(this.download);
    });
    server.use(
      http.get(`${API}/reports/psychologist.pdf`, () =>
        HttpResponse.arrayBuffer(new ArrayBuffer(8)),
      ),
    );
    const user = renderPractice('/praktik/laporan');
    await user.click(await screen.findByRole('button', { name: 'PDF' }));
    await screen.findByText(/Laporan diunduh/);
    expect(names).toEqual(['laporan-2026-11-16.pdf']);
    vi.restoreAllMocks();
  });

  it('are wished for by email, over the version that was read', async () => {
    const user = renderPractice('/praktik/laporan');
    await user.click(await screen.findByRole('radio', { name: /Setiap minggu/ }));
    await user.selectOptions(screen.getByLabelText('Hari'), 'Jumat');
    await user.selectOptions(screen.getByLabelText('Jam'), '18.00');
    await user.click(screen.getByRole('button', { name: 'Simpan' }));
    await screen.findByText('Pilihan Anda sudah disimpan.');
    expect(wished).toEqual({ frequency: 'weekly', weekday: 5, hour: 18, evenIfEmpty: false });
    expect(seen).toBe('"0"');
  });
});
