import { Refine } from '@refinedev/core';
import { cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import { App } from 'antd';
import { http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import { MemoryRouter } from 'react-router';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';

import { dataProvider } from '../../api/data-provider';
import type { Me, Statistics } from '../../api/types';
import { changeLanguage } from '../../copy/language';
import { SignedInProvider } from '../../parts/signed-in';
import StatisticsPage from './statistics-page';

const ME: Me = {
  id: '0198f3a2-7c1d-7b63-9a3e-000000000002',
  name: 'Dewi',
  email: 'admin@example.test',
  emailVerified: true,
  phone: null,
  roles: ['admin'],
  duties: ['superadmin'],
  permissions: ['admin:statistics:read'],
  timeZone: 'Asia/Makassar',
  language: 'id',
  psychologistId: null,
  psychologistStatus: null,
  phoneVerified: false,
  phoneInProof: null,
  mustEnrol: false,
  suspension: null,
};
const of = (now: number, before: number) => ({ now, before });
const people = (now: number, before: number) => ({
  total: of(now, before),
  client: of(now - 2, before),
  psychologist: of(1, 0),
  admin: of(1, 0),
});
const rate = (now: number | null) => ({ now, before: null, of: of(8, 0) });
const BOOKINGS: Statistics['made'] = {
  total: of(1250, 1000),
  byStatus: [{ status: 'completed', ...of(1000, 900) }],
  byCategory: [{ slug: 'duka', name: 'Duka & kehilangan', ...of(40, 10) }],
  byHour: [{ weekday: 5, hour: 20, count: 34 }],
};
const STATISTICS: Statistics = {
  at: '2026-11-24T02:00:00Z',
  period: {
    from: '2026-11-01',
    to: '2026-11-02',
    timeZone: 'Asia/Makassar',
    by: 'day',
    before: { from: '2026-10-30', to: '2026-10-31' },
  },
  active: { day: people(5, 4), week: people(9, 8), month: people(20, 10), period: people(12, 0) },
  registered: people(4, 2),
  series: ['2026-11-01', '2026-11-02'].map((day, index) => ({
    ...{ from: day, to: day, active: 7 + index, activeClients: 5, activePsychologists: 1 },
    ...{ activeAdmins: 1, registered: 2, made: 600, sessions: 3 },
  })),
  made: BOOKINGS,
  sessions: { ...BOOKINGS, total: of(900, 0), byHour: [{ weekday: 1, hour: 9, count: 77 }] },
  rates: {
    cancelled: rate(0.125),
    rejected: rate(0),
    clientAbsent: rate(null),
    psychologistAbsent: rate(0.25),
  },
  funnel: [{ stage: 'held', ...of(1250, 1000) }],
  confirmation: { count: of(12, 3), medianMinutes: 95, medianMinutesBefore: 190 },
  psychologists: { searchable: 27, approved: of(27, 25) },
};

const server = setupServer();
const asked: URL[] = [];

beforeAll(() => {
  server.listen({ onUnhandledRequest: 'error' });
  // antd measures screen and scrollbar, and charts their frame, which jsdom does not have.
  const styleOf = window.getComputedStyle.bind(window);
  vi.stubGlobal('getComputedStyle', (element: Element) => styleOf(element));
  vi.stubGlobal('matchMedia', () => ({
    matches: false,
    addListener: () => undefined,
    removeListener: () => undefined,
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
  }));
  vi.stubGlobal(
    'ResizeObserver',
    class {
      observe = () => undefined;
      unobserve = () => undefined;
      disconnect = () => undefined;
    },
  );
});
afterEach(() => {
  cleanup();
  server.resetHandlers();
  asked.length = 0;
  changeLanguage('id');
});
afterAll(() => server.close());

function answer(body: object, status = 200) {
  server.use(
    http.get('*/api/v1/admin/statistics', ({ request }) => {
      asked.push(new URL(request.url));
      return HttpResponse.json(body, { status });
    }),
  );
}

function show(address = '/statistics', me = ME) {
  return render(
    <MemoryRouter initialEntries={[address]}>
      <App>
        <Refine
          dataProvider={dataProvider}
          options={{
            disableTelemetry: true,
            reactQuery: { clientConfig: { defaultOptions: { queries: { retry: false } } } },
          }}
        >
          <SignedInProvider value={me}>
            <StatisticsPage />
          </SignedInProvider>
        </Refine>
      </App>
    </MemoryRouter>,
  );
}

/** By its text: asking jsdom for roles in a page of this size takes seconds. */
function rowOf(text: RegExp): HTMLElement {
  const row = [...document.querySelectorAll('tr')].find((each) => text.test(each.textContent));
  if (!row) throw new Error(`There is no row with ${String(text)}.`);
  return row;
}

function cellsOf(text: RegExp): string[] {
  return [...rowOf(text).children].map((cell) => cell.textContent);
}

describe('the statistics page', () => {
  it('asks for the days of the address by the reader’s calendar', async () => {
    answer(STATISTICS);
    show('/statistics?from=2026-08-01&to=2026-10-29');
    await screen.findByText('1.250', { selector: '.card-figure' });
    expect(Object.fromEntries(asked[0]?.searchParams ?? [])).toEqual({
      ...{ from: '2026-08-01', to: '2026-10-29', by: 'week', timeZone: 'Asia/Makassar' },
    });
  });

  it('shows figures beside the period before, and says the same in a table', async () => {
    answer(STATISTICS);
    show();
    const made = await screen.findByLabelText('Pemesanan dibuat');
    expect(within(made).getByText(/naik 25%/)).toBeTruthy();
    expect(within(made).getByText(/sebelumnya 1\.000/)).toBeTruthy();
    const confirmed = screen.getByLabelText('Waktu sampai dikonfirmasi');
    expect(within(confirmed).getByText('1 jam 35 menit')).toBeTruthy();
    expect(within(confirmed).getByText(/turun 50%/)).toBeTruthy();
    const part = ['2 Nov 2026', '8', '5', '1', '2', '600', '3'];
    expect(cellsOf(/^2 Nov 2026/)).toEqual(part);
    expect(cellsOf(/^Dibatalkan/)).toEqual(['Dibatalkan', '12,5%', '–']);
    expect(cellsOf(/^Klien tidak hadir/)).toEqual(['Klien tidak hadir', '–', '–']);
  });

  it('tells the hours of sessions apart from the hours they are booked for', async () => {
    answer(STATISTICS);
    show();
    await screen.findByLabelText('Pemesanan dibuat');
    expect(within(rowOf(/^Jumat/)).getByText('34')).toBeTruthy();
    fireEvent.click(screen.getByText('Saat sesi'));
    expect(within(rowOf(/^Senin/)).getByText('77')).toBeTruthy();
  });

  it('asks anew when another period is chosen', async () => {
    answer(STATISTICS);
    show();
    await screen.findByText('1.250', { selector: '.card-figure' });
    fireEvent.click(screen.getByText('7 hari'));
    await vi.waitFor(() => expect(asked).toHaveLength(2));
    const [from = '', to = ''] = ['from', 'to'].map((name) => asked[1]?.searchParams.get(name));
    expect((Date.parse(to ?? '') - Date.parse(from ?? '')) / 86_400_000).toBe(6);
  });

  it('repeats the server’s words when it refuses, with another try', async () => {
    answer({ code: 'period_too_long', detail: 'Paling banyak 400 hari.' }, 422);
    show('/statistics?from=2020-01-01&to=2026-10-29');
    const alert = await screen.findByRole('alert');
    expect(alert.textContent).toContain('Paling banyak 400 hari.');
    answer(STATISTICS);
    fireEvent.click(within(alert).getByText('Coba lagi'));
    expect(await screen.findByText('1.250', { selector: '.card-figure' })).toBeTruthy();
  });

  it('says that nothing happened where nothing did', async () => {
    answer({ ...STATISTICS, made: { ...BOOKINGS, byHour: [], byStatus: [], byCategory: [] } });
    show();
    expect(await screen.findAllByText(/Belum ada apa-apa dalam periode ini/)).toHaveLength(3);
  });

  it('is closed to an admin without the duty, and asks nothing', () => {
    show('/statistics', { ...ME, permissions: [] });
    expect(asked).toEqual([]);
    expect(screen.queryByText('Statistik')).toBeNull();
  });

  it('speaks English as well', async () => {
    answer(STATISTICS);
    changeLanguage('en');
    show();
    const made = await screen.findByLabelText('Bookings made');
    expect(within(made).getByText(/up 25%/)).toBeTruthy();
    expect(rowOf(/^Friday/)).toBeTruthy();
  });
});
