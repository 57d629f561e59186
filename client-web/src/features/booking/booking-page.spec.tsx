import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http, HttpResponse, type StrictRequest } from 'msw';
import { beforeEach, describe, expect, it } from 'vitest';
import type { NewBooking } from '@/api/types';
import { chooseZone } from '@/session/use-zone';
import { aBooking, aProfile, aService, aSlot } from '../../../test/builders';
import { renderPage } from '../../../test/render-page';
import { server } from '../../../test/server';
import BookingPage from './booking-page';

const BOOKINGS = '*/api/v1/bookings';
const STARTS_AT = '2099-11-24T12:00:00.000Z';
const address = `/pesan?${new URLSearchParams({
  psikolog: aProfile().slug,
  layanan: aService().id,
  waktu: STARTS_AT,
})}`;
const CONSENT = 'Hanya psikologmu yang membacanya.';
const GUARDIANSHIP = { textVersion: '3', text: 'Saya orang tua atau wali anak ini.' };
const AGREE = /Saya setuju cerita ini disimpan/;

interface Sent {
  key: string | null;
  body: NewBooking;
}

/** Answers every attempt in turn, and keeps what was sent. */
function answerBookings(...answers: (() => Response)[]): Sent[] {
  const sent: Sent[] = [];
  server.use(
    http.post(BOOKINGS, async ({ request }: { request: StrictRequest<NewBooking> }) => {
      sent.push({ key: request.headers.get('Idempotency-Key'), body: await request.json() });
      return answers[sent.length - 1]?.() ?? HttpResponse.json(aBooking(), { status: 201 });
    }),
  );
  return sent;
}

function problem(status: number, code: string, more: object = {}) {
  const body = { type: `/problems/${code}`, title: code, status, detail: code, instance: '', code };
  return () =>
    HttpResponse.json(
      { ...body, ...more },
      { status, headers: { 'content-type': 'application/problem+json' } },
    );
}

const aMe = (...roles: string[]) => ({ id: 'a', name: 'Ratri', roles, language: 'id' });
const submit = () => userEvent.click(screen.getByRole('button', { name: 'Tahan waktu dan bayar' }));
const reasonBox = () =>
  screen.findByLabelText<HTMLTextAreaElement>(/Apa yang ingin kamu bicarakan/);
const currentAddress = () => screen.getByTestId('address').textContent;

beforeEach(() => {
  chooseZone('Asia/Makassar');
  server.use(
    http.get('*/api/v1/psychologists/:slug', () => HttpResponse.json(aProfile())),
    http.get('*/api/v1/psychologists/:id/slots', () =>
      HttpResponse.json({ items: [], timeZone: 'Asia/Makassar' }),
    ),
    http.get('*/api/v1/me', () => HttpResponse.json(aMe('client'))),
    http.get('*/api/v1/me/care-people', () =>
      HttpResponse.json({ items: [], guardianship: GUARDIANSHIP }),
    ),
    http.get('*/api/v1/consent-texts', () =>
      HttpResponse.json({ items: [{ kind: 'health_data', textVersion: '2', text: CONSENT }] }),
    ),
  );
  return () => chooseZone(null);
});

describe('the reason for coming', () => {
  it('is not sent without the consent, and stays where it was typed', async () => {
    const sent = answerBookings();
    renderPage(<BookingPage />, address);
    await userEvent.type(await reasonBox(), 'susah tidur');
    await submit();
    expect(screen.getAllByText('Centang persetujuan ini, atau kosongkan ceritamu.')).toHaveLength(
      2,
    );
    expect((await reasonBox()).value).toBe('susah tidur');
    expect(sent).toHaveLength(0);
  });

  it('goes together with the version of the text that was ticked', async () => {
    const sent = answerBookings();
    renderPage(<BookingPage />, address);
    await userEvent.type(await reasonBox(), '  susah tidur ');
    await userEvent.click(screen.getByLabelText(AGREE));
    await submit();
    await waitFor(() => expect(sent).toHaveLength(1));
    expect(sent[0]?.body).toMatchObject({
      reason: 'susah tidur',
      consents: [{ kind: 'health_data', textVersion: '2' }],
      startsAt: STARTS_AT,
      timeZone: 'Asia/Makassar',
    });
  });

  it('may stay empty: then neither reason nor consent is sent', async () => {
    const sent = answerBookings();
    renderPage(<BookingPage />, address);
    await reasonBox();
    await submit();
    await waitFor(() => expect(currentAddress()).toBe(`/sesi/${aBooking().id}/bayar`));
    expect(sent[0]?.body).not.toHaveProperty('reason');
    expect(sent[0]?.body).not.toHaveProperty('consents');
  });

  it('is not asked for when the consent text cannot be loaded, but booking goes on', async () => {
    server.use(http.get('*/api/v1/consent-texts', () => HttpResponse.error()));
    const sent = answerBookings();
    renderPage(<BookingPage />, address);
    await screen.findByText(/bisa memesan tanpa mengisinya/);
    expect(screen.queryByRole('textbox')).toBeNull();
    await submit();
    await waitFor(() => expect(sent).toHaveLength(1));
  });

  it('is asked for again with the new text when the server no longer knows the old one', async () => {
    answerBookings(problem(422, 'consent_required'));
    renderPage(<BookingPage />, address);
    await userEvent.type(await reasonBox(), 'susah tidur');
    await userEvent.click(screen.getByLabelText(AGREE));
    await submit();
    await screen.findAllByText(/Teks persetujuannya baru saja diperbarui/);
    expect(screen.getByLabelText<HTMLInputElement>(AGREE).checked).toBe(false);
    expect((await reasonBox()).value).toBe('susah tidur');
  });
});

describe('a time somebody else took first', () => {
  const other = aSlot('2099-11-24T13:00:00Z');

  it('offers the nearest ones and keeps everything typed', async () => {
    const sent = answerBookings(problem(409, 'slot_taken', { alternatives: [other] }));
    renderPage(<BookingPage />, address);
    await userEvent.type(await reasonBox(), 'susah tidur');
    await userEvent.click(screen.getByLabelText(AGREE));
    await userEvent.click(screen.getByLabelText('Chat'));
    await submit();
    await userEvent.click(await screen.findByRole('button', { name: /Ambil .*20\.00 WIB/ }));
    expect(currentAddress()).toContain(encodeURIComponent(other.startsAt));
    expect((await reasonBox()).value).toBe('susah tidur');
    expect(screen.getByLabelText<HTMLInputElement>(AGREE).checked).toBe(true);
    await submit();
    await waitFor(() => expect(sent).toHaveLength(2));
    expect(sent[1]?.body).toMatchObject({
      startsAt: other.startsAt,
      mode: 'chat',
      reason: 'susah tidur',
    });
    expect(sent[1]?.key).not.toBe(sent[0]?.key);
  });
});

describe('one attempt', () => {
  it('keeps its key when the answer was lost, so that it cannot book twice', async () => {
    const sent = answerBookings(() => HttpResponse.error());
    renderPage(<BookingPage />, address);
    await reasonBox();
    await submit();
    await screen.findByText(/tidak akan terpesan dua kali/);
    await submit();
    await waitFor(() => expect(sent).toHaveLength(2));
    expect(sent[1]?.key).toBe(sent[0]?.key);
  });

  it('is sent once however often the button is pressed', async () => {
    const sent = answerBookings();
    renderPage(<BookingPage />, address);
    await reasonBox();
    await userEvent.dblClick(screen.getByRole('button', { name: 'Tahan waktu dan bayar' }));
    await waitFor(() => expect(currentAddress()).toContain('/bayar'));
    expect(sent).toHaveLength(1);
  });

  it('leads to the payment that is already under way', async () => {
    const bookingId = '01936d40-0000-7000-8000-0000000000b9';
    answerBookings(problem(409, 'hold_in_payment', { bookingId }));
    renderPage(<BookingPage />, address);
    await reasonBox();
    await submit();
    const link = await screen.findByRole('link', { name: 'Lanjutkan pembayaran itu' });
    expect(link.getAttribute('href')).toBe(`/sesi/${bookingId}/bayar`);
  });
});

describe('whom a session is about', () => {
  const KIRANA = {
    id: '01a2046c-9b32-70c3-afa5-a3518d49b4c1',
    name: 'Kirana',
    bornOn: '2090-03-14',
    relationship: 'parent',
    isGrown: false,
    version: 1,
  };

  it('is oneself, until a child is added on the spot, which loses nothing that was typed', async () => {
    const children: object[] = [];
    const added: unknown[] = [];
    server.use(
      http.get('*/api/v1/me/care-people', () =>
        HttpResponse.json({ items: children, guardianship: GUARDIANSHIP }),
      ),
      http.post('*/api/v1/me/care-people', async ({ request }) => {
        added.push(await request.json());
        children.push(KIRANA);
        return HttpResponse.json(KIRANA, { status: 201 });
      }),
    );
    const sent = answerBookings();
    renderPage(<BookingPage />, address);
    await userEvent.type(await reasonBox(), 'takut sekolah');
    await userEvent.click(await screen.findByRole('button', { name: 'Tambah anak' }));
    const dialog = within(await screen.findByRole('dialog', { name: 'Tambah anak' }));
    await userEvent.click(dialog.getByRole('button', { name: 'Tambah' }));
    expect(dialog.getByText('Tulis namanya.')).toBeTruthy();
    expect(dialog.getByText('Baca dan centang pernyataannya dulu.')).toBeTruthy();
    await userEvent.type(dialog.getByLabelText('Nama anak'), ' Kirana ');
    await userEvent.type(dialog.getByLabelText('Tanggal lahir'), '2090-03-14');
    await userEvent.click(dialog.getByLabelText(/menyatakannya/));
    await userEvent.dblClick(dialog.getByRole('button', { name: 'Tambah' }));
    const forWhom = await screen.findByLabelText<HTMLSelectElement>('Sesi ini untuk siapa?');
    await waitFor(() => expect(forWhom.value).toBe(KIRANA.id));
    expect(added).toEqual([
      {
        name: 'Kirana',
        bornOn: '2090-03-14',
        relationship: 'parent',
        guardianshipTextVersion: '3',
      },
    ]);
    expect((await reasonBox()).value).toBe('takut sekolah');
    await userEvent.click(screen.getByLabelText(AGREE));
    await submit();
    await waitFor(() => expect(sent).toHaveLength(1));
    expect(sent[0]?.body.carePersonId).toBe(KIRANA.id);
  });

  it('is never a child that is grown', async () => {
    const items = [{ ...KIRANA, isGrown: true }];
    server.use(
      http.get('*/api/v1/me/care-people', () =>
        HttpResponse.json({ items, guardianship: GUARDIANSHIP }),
      ),
    );
    const sent = answerBookings();
    renderPage(<BookingPage />, address);
    await screen.findByText('Untuk anakmu?');
    expect(screen.queryByLabelText('Sesi ini untuk siapa?')).toBeNull();
    await submit();
    await waitFor(() => expect(sent).toHaveLength(1));
    expect(sent[0]?.body).not.toHaveProperty('carePersonId');
  });
});

describe('case 51: a psychologist who books as a client', () => {
  const at = (hour: number, status = 'confirmed') => {
    const starts = `2099-11-24T${hour}:30:00.000Z`;
    const { series, ...one } = aBooking({
      startsAt: starts,
      endsAt: `2099-11-24T${hour + 1}:20:00.000Z`,
    });
    return { ...one, series, status };
  };

  function ownPractice(...items: object[]): void {
    server.use(
      http.get('*/api/v1/me', () => HttpResponse.json(aMe('client', 'psychologist'))),
      http.get(BOOKINGS, ({ request }) => {
        const isLast = new URL(request.url).searchParams.has('cursor');
        return HttpResponse.json(
          isLast ? { items, nextCursor: null } : { items: [at(15)], nextCursor: 'more' },
        );
      }),
    );
  }

  it('is warned of a session of their own at that time, and may book all the same', async () => {
    ownPractice(at(12), at(15), at(11, 'cancelled'));
    const sent = answerBookings();
    renderPage(<BookingPage />, address);
    const warning = await screen.findByText(/Di praktikmu sendiri ada sesi/);
    expect(warning.textContent).toContain('20.30');
    expect(warning.textContent).not.toContain(';');
    await submit();
    await waitFor(() => expect(sent).toHaveLength(1));
  });

  it('is told nothing where their practice is free', async () => {
    ownPractice(at(15));
    renderPage(<BookingPage />, address);
    await reasonBox();
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(screen.queryByText(/Di praktikmu sendiri/)).toBeNull();
  });
});
