import { screen, waitFor, within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { beforeEach, expect, it, vi } from 'vitest';
import type { NewNote, Note } from '@/api/types';
import { server } from '../../../../test/server';
import { anEndedSession } from '../testing/a-booking';
import { API, BLANK_NOTE, bookingsOf, problem, RATRI, signedInAs } from '../testing/practice-api';
import { renderPractice } from '../testing/render-practice';

const SAVED_AT = '2026-11-24T03:02:00.000Z';

/** A server that keeps one note the way ours does: a save over another version is refused. */
class Server {
  note: Note = BLANK_NOTE;
  saves = 0;
  isDown = false;

  /** As another tab would. */
  store({ template, sections }: NewNote): Note {
    this.note = {
      ...this.note,
      ...{ status: 'draft', template, sections, writtenAt: SAVED_AT },
      version: this.note.version + 1,
      permittedActs: ['write', 'sign'],
    };
    return this.note;
  }

  readonly handlers = [
    http.get(`${API}/bookings/:id/note`, () => HttpResponse.json(this.note)),
    http.put(`${API}/bookings/:id/note`, async ({ request }) => {
      this.saves++;
      if (this.isDown) return HttpResponse.error();
      if (request.headers.get('if-match') !== `"${String(this.note.version)}"`) {
        return problem('stale_version', 412);
      }
      return HttpResponse.json(this.store((await request.json()) as NewNote));
    }),
    http.post(`${API}/bookings/:id/note/sign`, () => {
      this.note = { ...this.note, status: 'signed', signedAt: SAVED_AT, permittedActs: ['amend'] };
      return HttpResponse.json(this.note);
    }),
  ];
}

const free = (text: string): NewNote => ({ template: 'free', sections: [{ key: 'text', text }] });

async function openNote() {
  const remote = new Server();
  const booking = anEndedSession();
  server.use(signedInAs(RATRI), ...remote.handlers, ...bookingsOf([booking]));
  const user = renderPractice(`/praktik/sesi/${booking.id}`);
  const card = await screen.findByRole('region', { name: 'Catatan sesi' });
  const text = within(card).getByRole('textbox', { name: 'Catatan' });
  const isSaved = () => within(card).findByText('Tersimpan 10.02');
  return { remote, user, card, text, isSaved };
}

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-11-24T06:00:00Z') });
  return () => vi.useRealTimers();
});

it('is saved while it is written, with the time, and asks before the page goes while it is not', async () => {
  const { remote, user, text, isSaved } = await openNote();
  const leave = () => {
    const event = new Event('beforeunload', { cancelable: true });
    window.dispatchEvent(event);
    return event.defaultPrevented;
  };
  await user.type(text, 'Tidurnya membaik.');
  expect(leave()).toBe(true);
  await isSaved();
  expect(leave()).toBe(false);
  expect(remote.note.sections[0]?.text).toBe('Tidurnya membaik.');
  expect(JSON.stringify({ ...localStorage, ...sessionStorage })).not.toContain('Tidur');
});

it('says when the line is gone, keeps what is typed and saves it once the line is back', async () => {
  const { remote, user, card, text, isSaved } = await openNote();
  remote.isDown = true;
  await user.type(text, 'Masih ada.');
  await within(card).findByText(/Belum tersimpan: sambungan terputus/);
  expect(text).toHaveProperty('value', 'Masih ada.');
  remote.isDown = false;
  window.dispatchEvent(new Event('online'));
  await isSaved();
  expect(remote.note.sections[0]?.text).toBe('Masih ada.');
});

it('written in two tabs shows both texts, sends nothing meanwhile, and keeps both when they are put together', async () => {
  const { remote, user, card, text, isSaved } = await openNote();
  remote.store(free('Dari tab lain.'));
  await user.type(text, 'Dari sini.');
  await within(card).findByText('Ada dua versi');
  within(card).getByText('Dari tab lain.');
  expect(text).toHaveProperty('value', 'Dari sini.');
  const sent = remote.saves;
  await user.type(text, ' Lagi.');
  await user.keyboard('{Control>}s{/Control}');
  expect(remote.saves).toBe(sent);
  expect(remote.note.sections[0]?.text).toBe('Dari tab lain.');

  await user.click(within(card).getByRole('button', { name: 'Gabungkan keduanya' }));
  await isSaved();
  await waitFor(() =>
    expect(remote.note.sections[0]?.text).toBe('Dari sini. Lagi.\n\nDari tab lain.'),
  );
});

it('is signed as it stands on the screen and is then there to be read only', async () => {
  const { remote, user, card, text } = await openNote();
  await user.type(text, 'Selesai.');
  await user.click(within(card).getByRole('button', { name: 'Tandatangani' }));
  await user.click(await screen.findByRole('button', { name: 'Ya, tandatangani' }));
  const locked = await screen.findByRole('region', { name: 'Catatan sesi' });
  await within(locked).findByText(/Ditandatangani Sel, 24 Nov 2026/);
  within(locked).getByText('Selesai.');
  expect(within(locked).queryByRole('textbox', { name: 'Catatan' })).toBeNull();
  expect(remote.note.sections[0]?.text).toBe('Selesai.');
});

it('signed in another tab keeps what was typed here in sight', async () => {
  const { remote, user, card, text } = await openNote();
  remote.note = { ...remote.store(free('Sudah final.')), status: 'signed', signedAt: SAVED_AT };
  await user.type(text, 'Belum tersimpan.');
  await within(card).findByText(/sudah ditandatangani di tempat lain/);
  within(card).getByText('Sudah final.');
  expect(text).toHaveProperty('value', 'Belum tersimpan.');
  expect(within(card).queryByRole('button', { name: 'Gabungkan keduanya' })).toBeNull();
});
