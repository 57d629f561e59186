import { cleanup, screen } from '@testing-library/react';
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
  phoneVerified: false,
  phoneInProof: null,
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

let sent: { phone: unknown; code: unknown; preferences: NewMessagePreferences | null };

function answerWith(saved: MessagePreferences): void {
  sent = { phone: undefined, code: undefined, preferences: null };
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
    http.post('*/api/v1/me/phone/proof', async ({ request }) => {
      sent.code = await request.json();
      return new HttpResponse(null, { status: 204 });
    }),
    http.get('*/api/v1/me/devices', () => HttpResponse.json({ items: [] })),
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

const save = () => userEvent.click(screen.getByRole('button', { name: 'Simpan pilihan pesan' }));

describe('messages and reminders', () => {
  beforeEach(() => answerWith(off));

  it('take WhatsApp for a confirmed number alone, and send the version of the text', async () => {
    renderPage(<MessagesCard me={{ ...me, phone: '+6281234567890' }} />);
    const box = await screen.findByLabelText<HTMLInputElement>(/Kirim juga lewat WhatsApp/);
    await screen.findByText('Bisa dinyalakan setelah nomor HP di atas dipastikan.');
    expect(box.disabled).toBe(true);
    cleanup();
    renderPage(<MessagesCard me={{ ...me, phone: '+6281234567890', phoneVerified: true }} />);
    const other = await screen.findByLabelText<HTMLInputElement>(/Kirim juga lewat WhatsApp/);
    await expect.poll(() => other.disabled).toBe(false);
    await userEvent.click(other);
    await save();
    await expect
      .poll(() => sent.preferences)
      .toEqual({
        email: { reminders: true },
        whatsApp: { isOn: true, news: true, reminders: true, textVersion: 'v7' },
      });
  });

  it('take a number, then its code, six digits and no fewer', async () => {
    renderPage(<MessagesCard me={me} />);
    await userEvent.click(await screen.findByRole('button', { name: 'Tambahkan nomor HP' }));
    await userEvent.type(screen.getByRole('textbox', { name: 'Nomor HP' }), '0812 3456 7890');
    await userEvent.type(screen.getByLabelText('Kata sandi sekarang'), 'ruang tenang sore');
    await userEvent.click(screen.getByRole('button', { name: 'Kirim kode' }));
    await expect
      .poll(() => sent.phone)
      .toEqual({ phone: '0812 3456 7890', password: 'ruang tenang sore' });
    cleanup();
    renderPage(<MessagesCard me={{ ...me, phoneInProof: '+6281234567890' }} />);
    const code = await screen.findByLabelText('Kode dari WhatsApp');
    await userEvent.type(code, '12345');
    await userEvent.click(screen.getByRole('button', { name: 'Pastikan nomor' }));
    expect(screen.getByText('Tulis keenam angkanya.')).toBeTruthy();
    expect(sent.code).toBeUndefined();
    await userEvent.type(code, '6');
    await userEvent.click(screen.getByRole('button', { name: 'Pastikan nomor' }));
    await expect.poll(() => sent.code).toEqual({ code: '123456' });
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
