import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http, HttpResponse, type StrictRequest } from 'msw';
import { beforeEach, describe, expect, it } from 'vitest';
import type { SeriesDate } from '@/api/types';
import { chooseZone } from '@/session/use-zone';
import { aBooking, aProfile, aService, aSlot } from '../../../test/builders';
import { renderPage } from '../../../test/render-page';
import { server } from '../../../test/server';
import BookingPage from './booking-page';

const SERIES = '*/api/v1/booking-series';
const [FIRST, SECOND, THIRD] = [24, 31, 38].map((day) =>
  new Date(Date.UTC(2099, 10, day, 12)).toISOString(),
) as [string, string, string];
const INSTEAD = new Date(Date.UTC(2099, 11, 1, 13)).toISOString();
const address = `/pesan?${new URLSearchParams({
  psikolog: aProfile().slug,
  layanan: aService().id,
  waktu: FIRST,
})}`;

function aDate(startsAt: string, changes: Partial<SeriesDate> = {}): SeriesDate {
  return {
    ...aSlot(startsAt),
    ...{ conflict: null, alternatives: [], hasOtherClock: false },
    ...changes,
  };
}

const lost = (startsAt: string) =>
  aDate(startsAt, { conflict: 'not_free', alternatives: [aSlot(INSTEAD)] });

function answersPreview(...dates: SeriesDate[]): void {
  server.use(http.post(`${SERIES}/preview`, () => HttpResponse.json({ items: dates })));
}

/** What is asked for, attempt by attempt. */
function answersSeries(...answers: (() => Response)[]): string[][] {
  const sent: string[][] = [];
  server.use(
    http.post(SERIES, async ({ request }: { request: StrictRequest<{ startsAts: string[] }> }) => {
      sent.push((await request.json()).startsAts);
      const made = { id: aBooking().id, sessions: [] };
      return answers[sent.length - 1]?.() ?? HttpResponse.json(made, { status: 201 });
    }),
    http.get('*/api/v1/bookings/:id', () => HttpResponse.json(aBooking())),
  );
  return sent;
}

const repeat = async () =>
  userEvent.selectOptions(await screen.findByLabelText('Berapa kali?'), 'Setiap minggu, 3 sesi');
const submit = () => userEvent.click(screen.getByRole('button', { name: 'Tahan waktu dan bayar' }));
const currentAddress = () => screen.getByTestId('address').textContent;

beforeEach(() => {
  chooseZone('Asia/Jakarta');
  server.use(
    http.get('*/api/v1/psychologists/:slug', () => HttpResponse.json(aProfile())),
    http.get('*/api/v1/consent-texts', () => HttpResponse.json({ items: [] })),
  );
  return () => chooseZone(null);
});

describe('the same time every week', () => {
  it('is booked as one, and leads to paying for the first', async () => {
    answersPreview(aDate(FIRST), aDate(SECOND), aDate(THIRD, { hasOtherClock: true }));
    const sent = answersSeries();
    renderPage(<BookingPage />, address);
    await repeat();
    await screen.findByText('Di jam kamu berbeda', { exact: false });
    screen.getByText('Rp750.000');
    await submit();
    await waitFor(() => expect(currentAddress()).toBe(`/sesi/${aBooking().id}/bayar`));
    expect(sent).toEqual([[FIRST, SECOND, THIRD]]);
  });

  it('leaves a week out that is not free, or takes one of the times near it', async () => {
    answersPreview(aDate(FIRST), lost(SECOND), aDate(THIRD));
    const sent = answersSeries(() => HttpResponse.error());
    renderPage(<BookingPage />, address);
    await repeat();
    const instead = await screen.findByLabelText(/tidak kosong/);
    screen.getByText('Rp500.000');
    await submit();
    await waitFor(() => expect(sent).toEqual([[FIRST, THIRD]]));
    await userEvent.selectOptions(instead, INSTEAD);
    screen.getByText('Rp750.000');
    await submit();
    await waitFor(() => expect(sent[1]).toEqual([FIRST, INSTEAD, THIRD]));
  });

  it('shows the list anew when one of the times was taken meanwhile', async () => {
    answersPreview(aDate(FIRST), aDate(SECOND), aDate(THIRD));
    const body = { type: '/problems/slot_taken', title: '', status: 409, detail: '', instance: '' };
    answersSeries(() =>
      HttpResponse.json(
        { ...body, code: 'slot_taken', alternatives: [] },
        { status: 409, headers: { 'content-type': 'application/problem+json' } },
      ),
    );
    renderPage(<BookingPage />, address);
    await repeat();
    await screen.findByText('Rp750.000');
    answersPreview(aDate(FIRST), lost(SECOND), aDate(THIRD));
    await submit();
    await screen.findByText('Salah satu waktu baru saja diambil', { exact: false });
    await screen.findByLabelText(/tidak kosong/);
    screen.getByText('Rp500.000');
  });
});
