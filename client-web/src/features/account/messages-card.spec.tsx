import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Me, MessagePreferences, NewMessagePreferences } from '@/api/types';
import { renderPage } from '../../../test/render-page';
import { server } from '../../../test/server';
import { MessagesCard } from './messages-card';

const me: Me = {
  id: '01a2046c-9b32-70c3-afa5-a3518d49b41e',
  name: 'Sari',
  email: 'sari@contoh.test',
  emailVerified: true,
  phone: null,
  roles: ['client'],
  duties: [],
  permissions: [],
  timeZone: 'Asia/Jakarta',
  language: 'id',
  psychologistId: null,
  psychologistStatus: null,
  mustEnrol: false,
  suspension: null,
};

let sent: { phone: unknown; preferences: NewMessagePreferences | null };

function answerWith(saved: MessagePreferences): void {
  sent = { phone: undefined, preferences: null };
  server.use(
    http.get('*/api/v1/me/message-preferences', () => HttpResponse.json(saved)),
    http.get('*/api/v1/consent-texts', () =>
      HttpResponse.json({
        items: [{ kind: 'whatsapp', textVersion: 'v7', text: 'Saya setuju.' }],
      }),
    ),
    http.put('*/api/v1/me/phone', async ({ request }) => {
      sent.phone = await request.json();
      return new HttpResponse(null, { status: 204 });
    }),
    http.get('*/api/v1/me', () => HttpResponse.json({ ...me, phone: '+6281234567890' })),
    http.put('*/api/v1/me/message-preferences', async ({ request }) => {
      sent.preferences = (await request.json()) as NewMessagePreferences;
      return HttpResponse.json(saved);
    }),
  );
}

const off: MessagePreferences = {
  email: { reminders: true },
  whatsApp: { isOffered: true, isOn: false, news: true, reminders: true },
};

const section = () => screen.findByRole('region', { name: 'Pesan dan pengingat' });
const save = () => userEvent.click(screen.getByRole('button', { name: 'Simpan pilihan pesan' }));

describe('messages and reminders', () => {
  beforeEach(() => answerWith(off));

  it('ask for a number before WhatsApp is switched on, then send number and text version', async () => {
    renderPage(<MessagesCard me={me} />);
    const box = await screen.findByLabelText(/Kirim juga lewat WhatsApp/);
    await expect.poll(() => (box as HTMLInputElement).disabled).toBe(false);
    await userEvent.click(box);
    await save();
    expect(
      within(await section()).getAllByText('Untuk WhatsApp, nomor HP perlu diisi.'),
    ).toHaveLength(2);
    expect(sent.preferences).toBeNull();
    await userEvent.type(screen.getByLabelText(/Nomor HP/), '0812 3456 7890');
    await save();
    expect(sent.phone).toBeUndefined();
    await userEvent.type(screen.getByLabelText('Kata sandi sekarang'), 'ruang tenang sore');
    await save();
    await expect
      .poll(() => sent.preferences)
      .toEqual({
        email: { reminders: true },
        whatsApp: { isOn: true, news: true, reminders: true, textVersion: 'v7' },
      });
    expect(sent.phone).toEqual({ phone: '0812 3456 7890', password: 'ruang tenang sore' });
  });

  it('say so when nothing would remind any more', async () => {
    renderPage(<MessagesCard me={me} />);
    await userEvent.click(await screen.findByLabelText(/Pengingat sehari/));
    expect(screen.getByText(/tidak ada pengingat/)).toBeTruthy();
  });

  it('do not speak of WhatsApp where it is not offered', async () => {
    answerWith({ ...off, whatsApp: { ...off.whatsApp, isOffered: false } });
    renderPage(<MessagesCard me={me} />);
    await screen.findByLabelText(/Pengingat sehari/);
    expect(screen.queryByLabelText(/Kirim juga lewat WhatsApp/)).toBeNull();
  });
});
