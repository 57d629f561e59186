import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { useState } from 'react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { chooseZone } from '@/session/use-zone';
import { aProfile, aService, aSlot } from '../../test/builders';
import { renderPage } from '../../test/render-page';
import { server } from '../../test/server';
import { TimeChooser } from './time-chooser';

const SLOTS = '*/api/v1/psychologists/:id/slots';
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
  server.use(
    http.get(SLOTS, ({ request }) => {
      const url = new URL(request.url);
      asked.push(url);
      const from = Date.parse(url.searchParams.get('from') ?? '');
      const to = Date.parse(url.searchParams.get('to') ?? '');
      const items = slots
        .map(aSlot)
        .filter(({ startsAt }) => Date.parse(startsAt) >= from && Date.parse(startsAt) < to);
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

  it('moves on to the next week when this one is full', async () => {
    answerWith('2026-12-01T12:00:00Z');
    renderPage(<Chooser />);
    await screen.findByText('Minggu ini penuh.', { exact: false });
    const [next] = screen.getAllByRole('button', { name: 'Minggu berikutnya' });
    if (next) await userEvent.click(next);
    expect(await screen.findByRole('radio', { name: '20.00' })).toBeTruthy();
    expect(screen.getByRole('radio', { name: 'Selasa, 1 Desember, 1 waktu kosong' })).toBeTruthy();
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
