import { screen, waitFor, within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { beforeEach, describe, expect, it } from 'vitest';
import type { ExternalCalendar, NewExternalCalendar } from '@/api/types';
import { server } from '../../../../test/server';
import { API, bookingsOf, problem, RATRI, signedInAs } from '../testing/practice-api';
import { renderPractice } from '../testing/render-practice';

const PAGE = '/praktik/jadwal?bagian=kalender-lain';
const ADDRESS = 'https://ruangpulih.test/api/v1/calendar-feeds/rahasia.ics';
const OFFICE: ExternalCalendar = {
  id: '01a2046c-9b32-70c3-afa5-a3518d49b4f1',
  label: 'Kantor',
  host: 'calendar.google.com',
  allDayCounts: true,
  readAt: '2026-11-23T03:00:00.000Z',
  triedAt: '2026-11-23T03:00:00.000Z',
  failure: null,
  unreadEvents: 0,
  version: 1,
};

let kept: ExternalCalendar[];
let followed: NewExternalCalendar[];
let feed: { madeAt: string | null; lastReadOn: string | null };

beforeEach(() => {
  [kept, followed] = [[OFFICE], []];
  feed = { madeAt: null, lastReadOn: null };
  const path = `${API}/schedule/external-calendars`;
  server.use(
    signedInAs(RATRI),
    ...bookingsOf([]),
    http.get(path, () => HttpResponse.json({ items: kept })),
    http.post<never, NewExternalCalendar>(path, async ({ request }) => {
      const body = await request.json();
      followed.push(body);
      if (!body.address.startsWith('https://')) {
        return HttpResponse.json(
          { code: 'validation_failed', errors: [{ pointer: '/address', detail: 'no' }] },
          { status: 422, headers: { 'Content-Type': 'application/problem+json' } },
        );
      }
      if (kept.length === 5) return problem('too_many_calendars', 409);
      kept = [...kept, { ...OFFICE, id: OFFICE.id.replace('f1', 'f2'), label: body.label }];
      return HttpResponse.json(kept.at(-1), { status: 201 });
    }),
    http.post(`${path}/${OFFICE.id}/read`, () => HttpResponse.json(OFFICE)),
    http.delete(`${path}/${OFFICE.id}`, () => {
      kept = [];
      return new HttpResponse(null, { status: 204 });
    }),
    http.get(`${API}/me/calendar-feed`, () => HttpResponse.json(feed)),
    http.post(`${API}/me/calendar-feed`, () => {
      feed = { madeAt: '2026-11-23T03:00:00.000Z', lastReadOn: null };
      return HttpResponse.json({ ...feed, address: ADDRESS }, { status: 201 });
    }),
    http.delete(`${API}/me/calendar-feed`, () => {
      feed = { madeAt: null, lastReadOn: null };
      return new HttpResponse(null, { status: 204 });
    }),
  );
});

describe('calendars from outside', () => {
  it('say how fresh they are, and since when and why one cannot be read', async () => {
    kept = [
      OFFICE,
      { ...OFFICE, id: OFFICE.id.replace('f1', 'f3'), label: 'Rumah', failure: 'not_found' },
    ];
    renderPractice(PAGE);
    const list = await screen.findByRole('list', { name: 'Kalender yang diikuti' });
    const [office, home] = within(list).getAllByRole('listitem');
    expect(office?.textContent).toContain('Terbaca Sen, 23 Nov 2026, 10.00 WIB');
    expect(home?.textContent).toContain('Tidak ada kalender di alamat itu');
    expect(home?.textContent).toContain('Tidak terbaca lagi sejak Sen, 23 Nov 2026, 10.00 WIB');
  });

  it('are followed by their address, with words on where three programs keep it', async () => {
    const user = renderPractice(PAGE);
    await user.click(await screen.findByRole('button', { name: 'Ikuti kalender' }));
    const dialog = await screen.findByRole('dialog', { name: 'Ikuti kalender' });
    for (const name of ['Google Kalender', 'Outlook', 'Apple Kalender']) {
      expect(within(dialog).getByText(name)).toBeTruthy();
    }
    const send = within(dialog).getByRole('button', { name: 'Ikuti' });
    await user.click(send);
    expect(followed).toEqual([]);
    await user.type(within(dialog).getByLabelText('Alamat kalender'), 'bukan alamat');
    await user.type(within(dialog).getByLabelText('Nama untuk Anda sendiri'), 'Klinik');
    await user.click(send);
    await within(dialog).findByText('Tempel alamat https kalender Anda.');
    await user.clear(within(dialog).getByLabelText('Alamat kalender'));
    await user.type(within(dialog).getByLabelText('Alamat kalender'), 'https://contoh.test/a.ics');
    await user.click(send);
    expect((await screen.findAllByText('Klinik')).length).toBe(1);
    const address = 'https://contoh.test/a.ics';
    expect(followed.at(-1)).toEqual({ address, label: 'Klinik', allDayCounts: true });
  });

  it('are read at once and let go when asked', async () => {
    const user = renderPractice(PAGE);
    await user.click(await screen.findByRole('button', { name: 'Baca Kantor sekarang' }));
    await screen.findByText('Kantor sudah dibaca.');
    await user.click(screen.getByRole('button', { name: 'Lepaskan Kantor' }));
    await user.click(await screen.findByRole('button', { name: 'Ya, lepaskan' }));
    await screen.findByText('Belum ada kalender yang diikuti');
  });
});

describe('the private address', () => {
  it('is shown once when it is made, changed when asked, and turned off', async () => {
    const user = renderPractice(PAGE);
    await user.click(await screen.findByRole('button', { name: 'Buat alamat' }));
    expect((await screen.findByLabelText<HTMLInputElement>('Alamat')).value).toBe(ADDRESS);
    await user.click(screen.getByRole('button', { name: 'Selesai' }));
    await user.click(await screen.findByRole('button', { name: 'Ganti alamat' }));
    await user.click(await screen.findByRole('button', { name: 'Ya, ganti' }));
    expect((await screen.findByLabelText<HTMLInputElement>('Alamat')).value).toBe(ADDRESS);
    await user.click(screen.getByRole('button', { name: 'Selesai' }));
    await user.click(await screen.findByRole('button', { name: 'Matikan' }));
    await user.click(await screen.findByRole('button', { name: 'Ya, matikan' }));
    await screen.findByRole('button', { name: 'Buat alamat' });
    await waitFor(() => expect(screen.queryByDisplayValue(ADDRESS)).toBeNull());
  });
});
