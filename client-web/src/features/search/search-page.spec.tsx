import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { PsychologistCard } from '@/api/types';
import { chooseZone } from '@/session/use-zone';
import { aCard, aService } from '../../../test/builders';
import { renderPage } from '../../../test/render-page';
import { server } from '../../../test/server';
import SearchPage from './search-page';

/** Sunday noon in Makassar. */
const NOW = '2026-11-22T04:00:00Z';

/** Answers every search by what it asks for; tells what was asked. */
function answerWith(found: (asked: URLSearchParams) => PsychologistCard[]) {
  const asked: URLSearchParams[] = [];
  server.use(
    http.get('*/api/v1/categories', () => HttpResponse.json({ items: [] })),
    http.get('*/api/v1/psychologists', ({ request }) => {
      const { searchParams } = new URL(request.url);
      asked.push(searchParams);
      const items = found(searchParams);
      return HttpResponse.json({ items, nextCursor: null, timeZone: null });
    }),
  );
  return asked;
}

const address = () => screen.getByTestId('address').textContent;

beforeEach(() => {
  vi.useFakeTimers({ now: new Date(NOW), toFake: ['Date'] });
  chooseZone('Asia/Makassar');
  return () => {
    vi.useRealTimers();
    chooseZone(null);
  };
});

describe('a card', () => {
  it('shows the next times it came with, names a later day, and leads to the profile with the time', async () => {
    answerWith(() => [
      aCard(['2026-11-23T01:00:00Z', '2026-11-23T03:00:00Z', '2026-11-25T01:00:00Z']),
    ]);
    renderPage(<SearchPage />, '/cari');
    const card = await screen.findByRole('article');
    const times = within(card).getAllByRole('link', { name: /^Pilih/ });
    expect(times.map(({ textContent }) => textContent)).toEqual(['09.00', '11.00', 'Rab 09.00']);
    expect(within(card).getByText('Besok, WITA')).toBeDefined();
    expect(within(card).getByText('Rp250.000 · 50 menit')).toBeDefined();
    const path = new URL(times[0]?.getAttribute('href') ?? '', 'http://a.test');
    expect(path.searchParams.get('waktu')).toBe('2026-11-23T01:00:00.000Z');
    expect(path.searchParams.get('layanan')).toBe(aService().id);
  });

  it('says so when nothing is open', async () => {
    answerWith(() => [aCard([])]);
    renderPage(<SearchPage />, '/cari');
    expect(await screen.findByText('Belum ada waktu kosong')).toBeDefined();
  });
});

describe('the filter by free time', () => {
  const bounds = (asked: URLSearchParams | undefined) => [
    asked?.get('freeFrom'),
    asked?.get('freeTo'),
  ];

  it.each([
    ['Hari ini', 'hari-ini', null, '2026-11-22T16:00:00.000Z'],
    ['Besok', 'besok', '2026-11-22T16:00:00.000Z', '2026-11-23T16:00:00.000Z'],
    ['Minggu ini', 'minggu-ini', null, '2026-11-22T16:00:00.000Z'],
    ['Malam ini', 'malam', '2026-11-22T10:00:00.000Z', '2026-11-22T15:00:00.000Z'],
  ])('asks for the reader’s own %s with one tap', async (label, word, from, to) => {
    const asked = answerWith(() => [aCard([])]);
    renderPage(<SearchPage />, '/cari');
    await userEvent.click(await screen.findByRole('radio', { name: label }));
    await waitFor(() => expect(bounds(asked.at(-1))).toEqual([from, to]));
    expect(address()).toBe(`/cari?waktu=${word}`);
  });

  it('takes a date and hours, and keeps them in the address', async () => {
    const asked = answerWith(() => [aCard([])]);
    renderPage(<SearchPage />, '/cari?waktu=pilih&tanggal=2026-11-25&dari=18&sampai=20');
    await waitFor(() =>
      expect(bounds(asked.at(-1))).toEqual([
        '2026-11-25T10:00:00.000Z',
        '2026-11-25T12:00:00.000Z',
      ]),
    );
    await userEvent.selectOptions(screen.getByLabelText('Sampai pukul'), '22.00');
    await waitFor(() => expect(asked.at(-1)?.get('freeTo')).toBe('2026-11-25T14:00:00.000Z'));
    expect(address()).toContain('sampai=22');
  });

  it('means the wall clock on a day on which the clock changes', async () => {
    chooseZone('Europe/Lisbon');
    const asked = answerWith(() => [aCard([])]);
    renderPage(<SearchPage />, '/cari?waktu=pilih&tanggal=2027-03-28&dari=0&sampai=9');
    await waitFor(() =>
      expect(bounds(asked.at(-1))).toEqual([
        '2027-03-28T00:00:00.000Z',
        '2027-03-28T08:00:00.000Z',
      ]),
    );
  });

  it('says that a time has passed instead of asking for it', async () => {
    const asked = answerWith(() => [aCard([])]);
    renderPage(<SearchPage />, '/cari?waktu=pilih&tanggal=2026-11-20&dari=8&sampai=10');
    expect(await screen.findByText(/sudah lewat/)).toBeDefined();
    await screen.findByRole('article');
    expect(bounds(asked.at(-1))).toEqual([null, null]);
  });
});

describe('a search that finds nobody', () => {
  it('says which filter to drop and how many that would find', async () => {
    answerWith((asked) => (asked.has('language') ? [] : [aCard([]), aCard([], { id: 'other' })]));
    renderPage(<SearchPage />, '/cari?bahasa=zh&gender=female');
    await userEvent.click(await screen.findByRole('button', { name: 'Tanpa bahasa: 2 psikolog' }));
    expect(await screen.findAllByRole('article')).toHaveLength(2);
    expect(address()).toBe('/cari?gender=female');
  });
});

describe('the filters on a phone', () => {
  it('open in a sheet, count at once, and give the focus back', async () => {
    const asked = answerWith(() => [aCard([])]);
    renderPage(<SearchPage />, '/cari');
    const opener = await screen.findByRole('button', { name: 'Saring hasil' });
    await userEvent.click(opener);
    const sheet = await screen.findByRole('dialog', { name: 'Saring' });
    await userEvent.selectOptions(within(sheet).getByLabelText('Pendekatan'), 'EMDR');
    await waitFor(() => expect(asked.at(-1)?.get('approach')).toBe('EMDR'));
    await userEvent.click(within(sheet).getByRole('button', { name: 'Lihat hasil' }));
    const closed = await screen.findByRole('button', { name: 'Saring hasil (1)' });
    await waitFor(() => expect(document.activeElement).toBe(closed));
  });
});
