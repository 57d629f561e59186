import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http, HttpResponse, type StrictRequest } from 'msw';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Booking, NewWaitlistEntry, WaitlistEntry } from '@/api/types';
import { chooseZone } from '@/session/use-zone';
import { WaitInvite } from '@/waitlist/wait-invite';
import { waitingPath } from '@/waitlist/waiting-path';
import { aBooking, aProfile, aService, aSlot } from '../../../test/builders';
import { renderPage } from '../../../test/render-page';
import { server } from '../../../test/server';
import JoinPage from './join-page';
import WaitlistPage from './waitlist-page';

const ENTRIES = '*/api/v1/waitlist-entries';
const profile = aProfile();

function aPlace(changes: Partial<WaitlistEntry> = {}): WaitlistEntry {
  return {
    id: '01936d40-0000-7000-8000-0000000000e1',
    psychologistId: profile.id,
    psychologistName: profile.name,
    psychologistSlug: profile.slug,
    serviceId: aService().id,
    serviceName: aService().name,
    mode: 'video',
    wanted: ['evening'],
    replacesBookingId: null,
    createdAt: '2026-11-20T04:00:00.000Z',
    lapsesAt: '2027-01-19T04:00:00.000Z',
    offer: null,
    ...changes,
  };
}

function waitsFor(...places: WaitlistEntry[]): void {
  server.use(http.get(ENTRIES, () => HttpResponse.json({ items: places })));
}

const currentAddress = () => screen.getByTestId('address').textContent;

beforeEach(() => {
  vi.useFakeTimers({ now: new Date('2026-11-22T04:00:00Z'), toFake: ['Date'] });
  chooseZone('Asia/Makassar');
  return () => {
    vi.useRealTimers();
    chooseZone(null);
  };
});

describe('what is waited for', () => {
  const offer = {
    ...{ id: aBooking().id, ...aSlot('2026-11-24T12:00:00Z') },
    keepUntil: '2026-11-22T05:00:00.000Z',
  };

  function answersTaking(changes: Partial<Booking>): void {
    server.use(http.post('*/api/v1/bookings/:id/take', () => HttpResponse.json(aBooking(changes))));
  }

  it('says for what, when it suits, and until when', async () => {
    waitsFor(aPlace());
    renderPage(<WaitlistPage />, '/tunggu');
    await screen.findByRole('heading', { name: profile.name });
    screen.getByText('Sore dan malam, mulai 17.00', { exact: false });
    screen.getByText('Kami tunggu sampai Selasa, 19 Januari', { exact: false });
    expect(screen.queryByRole('timer')).toBeNull();
  });

  it('counts down what is kept, and taking it leads on to paying', async () => {
    waitsFor(aPlace({ offer }));
    answersTaking({ permittedActs: ['pay', 'cancel'] });
    renderPage(<WaitlistPage />, '/tunggu');
    expect((await screen.findByRole('timer')).textContent).toContain('sisa');
    await userEvent.click(screen.getByRole('button', { name: /^Ambil / }));
    await waitFor(() => expect(currentAddress()).toBe(`/sesi/${offer.id}/bayar`));
  });

  it('leads to the session where there is nothing to pay', async () => {
    waitsFor(aPlace({ offer, replacesBookingId: aBooking().id }));
    answersTaking({ status: 'confirmed', permittedActs: ['cancel'] });
    renderPage(<WaitlistPage />, '/tunggu');
    await screen.findByText('Untuk waktu yang lebih awal', { exact: false });
    await userEvent.click(screen.getByRole('button', { name: /^Ambil / }));
    await waitFor(() => expect(currentAddress()).toBe(`/sesi/${offer.id}`));
  });

  it('is given up only after one has been asked', async () => {
    const left: string[] = [];
    waitsFor(aPlace());
    server.use(
      http.delete(`${ENTRIES}/:id`, ({ params }) => {
        left.push(String(params['id']));
        waitsFor();
        return new HttpResponse(null, { status: 204 });
      }),
    );
    renderPage(<WaitlistPage />, '/tunggu');
    await userEvent.click(await screen.findByRole('button', { name: /^Berhenti menunggu / }));
    expect(left).toEqual([]);
    await userEvent.click(screen.getByRole('button', { name: 'Ya, berhenti' }));
    await screen.findByText('Kamu tidak sedang menunggu');
    expect(left).toEqual([aPlace().id]);
  });
});

describe('asking to be told of a time', () => {
  const address = waitingPath({ slug: profile.slug, serviceId: aService().id });
  const submit = () => userEvent.click(screen.getByRole('button', { name: 'Tunggu waktu' }));

  beforeEach(() => {
    server.use(http.get('*/api/v1/psychologists/:slug', () => HttpResponse.json(profile)));
  });

  it('sends when it would suit, on the reader’s own clock', async () => {
    const sent: NewWaitlistEntry[] = [];
    server.use(
      http.post(ENTRIES, async ({ request }: { request: StrictRequest<NewWaitlistEntry> }) => {
        sent.push(await request.json());
        return HttpResponse.json(aPlace());
      }),
    );
    renderPage(<JoinPage />, address);
    await userEvent.click(await screen.findByLabelText('Chat'));
    await userEvent.click(screen.getByLabelText(/^Sore dan malam/));
    await userEvent.click(screen.getByLabelText(/^Pagi/));
    await submit();
    await waitFor(() => expect(currentAddress()).toBe('/tunggu'));
    expect(sent).toEqual([
      {
        ...{ psychologistId: profile.id, serviceId: aService().id, mode: 'chat' },
        ...{ wanted: ['morning', 'evening'], timeZone: 'Asia/Makassar' },
      },
    ]);
  });

  it('says why when it cannot be', async () => {
    const body = { type: '/problems/too_many_places', title: '', status: 409, detail: '' };
    server.use(
      http.post(ENTRIES, () =>
        HttpResponse.json(
          { ...body, instance: '', code: 'too_many_places' },
          { status: 409, headers: { 'content-type': 'application/problem+json' } },
        ),
      ),
    );
    renderPage(<JoinPage />, address);
    await screen.findByLabelText('Chat');
    await submit();
    expect((await screen.findByRole('alert')).textContent).not.toBe('');
    expect(currentAddress()).toBe(address);
  });
});

describe('under the open times', () => {
  it('whoever is not signed in finds the way to be told', async () => {
    renderPage(<WaitInvite slug={profile.slug} serviceId={aService().id} />);
    const link = await screen.findByRole('link', { name: 'Kabari saya bila ada waktu' });
    expect(link.getAttribute('href')).toBe(
      waitingPath({ slug: profile.slug, serviceId: aService().id }),
    );
  });
});
