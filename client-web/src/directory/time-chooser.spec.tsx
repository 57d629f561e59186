import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { useState } from 'react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { civilDate } from '@/lib/zones';
import { chooseZone } from '@/session/use-zone';
import { aProfile, aService, aSlot } from '../../test/builders';
import { renderPage } from '../../test/render-page';
import { server } from '../../test/server';
import { TimeChooser } from './time-chooser';

const SLOTS = '*/api/v1/psychologists/:id/slots';
const OPEN_DAYS = '*/api/v1/psychologists/:id/open-days';
const psychologist = aProfile();

function Chooser({ initial = null }: { initial?: string | null }) {
  const [startsAt, choose] = useState<string | null>(initial);
  return (
    <TimeChooser
      psychologist={psychologist}
      serviceId={aService().id}
      startsAt={startsAt}
      onChoose={choose}
    />
  );
}

function answerWith(...slots: string[]) {
  const asked: URL[] = [];
  const inPeriod = (url: URL) => {
    const from = Date.parse(url.searchParams.get('from') ?? '');
    const to = Date.parse(url.searchParams.get('to') ?? '');
    return slots
      .map(aSlot)
      .filter(({ startsAt }) => Date.parse(startsAt) >= from && Date.parse(startsAt) < to);
  };
  server.use(
    http.get(SLOTS, ({ request }) => {
      const url = new URL(request.url);
      asked.push(url);
      return HttpResponse.json({ items: inPeriod(url), timeZone: 'Asia/Makassar' });
    }),
    http.get(OPEN_DAYS, ({ request }) => {
      const times = new Map<string, number>();
      for (const { startsAt } of inPeriod(new URL(request.url))) {
        const date = civilDate(new Date(startsAt), 'Asia/Makassar');
        times.set(date, (times.get(date) ?? 0) + 1);
      }
      const items = [...times].map(([date, openTimes]) => ({ date, openTimes }));
      return HttpResponse.json({ items, timeZone: 'Asia/Makassar' });
    }),
  );
  return asked;
}

beforeEach(() => {
  vi.useFakeTimers({ now: new Date('2026-11-22T04:00:00Z'), toFake: ['Date'] });
  chooseZone('Asia/Makassar');
  return () => {
    vi.useRealTimers();
    chooseZone(null);
  };
});

describe('the time chooser', () => {
  it('opens on the first day with open times, in the reader’s zone', async () => {
    answerWith('2026-11-24T12:00:00Z', '2026-11-24T13:00:00Z', '2026-11-26T02:00:00Z');
    renderPage(<Chooser />);
    const day = await screen.findByRole('radio', { name: 'Selasa, 24 November, 2 waktu kosong' });
    expect(day).toHaveProperty('checked', true);
    const times = screen.getByRole('group', { name: 'Selasa, 24 November' });
    const labels = within(times)
      .getAllByRole('radio')
      .map((radio) => radio.parentElement?.textContent);
    expect(labels).toEqual(['20.00', '21.00']);
  });

  it('asks for whole days of the reader’s zone', async () => {
    const asked = answerWith('2026-11-24T12:00:00Z');
    renderPage(<Chooser />);
    await screen.findByRole('radio', { name: '20.00' });
    expect(asked[0]?.searchParams.get('from')).toBe('2026-11-21T16:00:00.000Z');
    expect(asked[0]?.searchParams.get('to')).toBe('2026-11-28T16:00:00.000Z');
  });

  it('puts a time near midnight on the reader’s day, not the psychologist’s', async () => {
    answerWith('2026-11-24T16:30:00Z');
    renderPage(<Chooser />);
    await screen.findByRole('radio', { name: 'Rabu, 25 November, 1 waktu kosong' });
    expect(screen.getByRole('radio', { name: '00.30' })).toBeTruthy();
  });

  it('shows the same moment on the psychologist’s clock once chosen', async () => {
    answerWith('2026-11-24T12:00:00Z');
    renderPage(<Chooser />);
    await userEvent.click(await screen.findByRole('radio', { name: '20.00' }));
    expect(screen.getByText('20.00 WITA waktumu = 19.00 WIB waktu Ratri')).toBeTruthy();
  });

  it('leads from a full week to the next day that has anything', async () => {
    answerWith('2026-12-15T12:00:00Z');
    renderPage(<Chooser />);
    await screen.findByText('Minggu ini penuh.', { exact: false });
    await userEvent.click(await screen.findByRole('button', { name: 'Lihat Selasa, 15 Desember' }));
    expect(await screen.findByRole('radio', { name: '20.00' })).toBeTruthy();
    const day = screen.getByRole('radio', { name: 'Selasa, 15 Desember, 1 waktu kosong' });
    expect(day).toHaveProperty('checked', true);
  });

  it('says until when nothing is open', async () => {
    answerWith();
    renderPage(<Chooser />);
    expect(await screen.findByText(/Sampai .* belum ada waktu kosong\./)).toBeTruthy();
  });

  it('shows a month by its open days, and the times of the one that is chosen', async () => {
    answerWith('2026-11-24T12:00:00Z', '2026-12-15T12:00:00Z', '2026-12-15T13:00:00Z');
    renderPage(<Chooser />);
    await userEvent.click(await screen.findByRole('button', { name: 'Lihat sebulan' }));
    const november = screen.getByRole('group', { name: 'November 2026' });
    const open = await within(november).findByRole('button', {
      name: 'Selasa, 24 November, 1 waktu kosong',
    });
    expect(open).toHaveProperty('disabled', false);
    const full = within(november).getByRole('button', { name: 'Rabu, 25 November, penuh' });
    expect(full).toHaveProperty('disabled', true);
    expect(screen.getByRole('button', { name: 'Bulan sebelumnya' })).toHaveProperty(
      'disabled',
      true,
    );
    await userEvent.click(screen.getByRole('button', { name: 'Bulan berikutnya' }));
    const day = await screen.findByRole('button', { name: 'Selasa, 15 Desember, 2 waktu kosong' });
    await userEvent.click(day);
    expect(await screen.findByRole('radio', { name: '21.00' })).toBeTruthy();
    const toggle = screen.getByRole('button', { name: 'Lihat sebulan' });
    expect(document.activeElement).toBe(toggle);
  });

  it('says so when the time somebody came back for is gone', async () => {
    answerWith('2026-11-24T13:00:00Z');
    renderPage(<Chooser initial="2026-11-24T12:00:00.000Z" />);
    const alert = await screen.findByRole('alert');
    expect(alert.textContent).toContain('sudah tidak tersedia');
  });

  it('offers another try when the times cannot be loaded', async () => {
    server.use(http.get(SLOTS, () => HttpResponse.error()));
    renderPage(<Chooser />);
    await screen.findByText('Sambungan terputus.', { exact: false });
    answerWith('2026-11-24T12:00:00Z');
    await userEvent.click(screen.getByRole('button', { name: 'Coba lagi' }));
    await waitFor(() => expect(screen.getByRole('radio', { name: '20.00' })).toBeTruthy());
  });
});
