import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { beforeEach, describe, expect, it } from 'vitest';
import type { ApiKey, ApiKeyWish, Me } from '@/api/types';
import { RequireSession } from '@/session/require-session';
import { renderPage } from '../../../test/render-page';
import { server } from '../../../test/server';
import ApiKeysPage from './api-keys-page';

const TOKEN = 'rp_live_7f3k2m9q_example';
const key: ApiKey = {
  id: '01a2046c-9b32-70c3-afa5-a3518d49b41e',
  name: 'Kalender',
  hint: 'rp_live_7f3k2m9q',
  scopes: ['bookings:read'],
  status: 'active',
  createdAt: '2026-11-01T03:00:00.000Z',
  expiresAt: null,
  lastUsedOn: '2026-11-22',
  revokedAt: null,
};

let kept: ApiKey[];
let wished: ApiKeyWish | null;
let mayBook: boolean;

beforeEach(() => {
  [kept, wished, mayBook] = [[key], null, true];
  const me: Partial<Me> = { timeZone: 'Asia/Jakarta', language: 'id', roles: ['client'] };
  const permissions = ['api-keys:manage', 'bookings:create', 'payments:create'];
  server.use(
    http.get('*/api/v1/me', () =>
      HttpResponse.json({ ...me, permissions: mayBook ? permissions : permissions.slice(0, 1) }),
    ),
    http.get('*/api/v1/api-keys', () => HttpResponse.json({ items: kept, nextCursor: null })),
    http.post('*/api/v1/api-keys', async ({ request }) => {
      wished = (await request.json()) as ApiKeyWish;
      kept = [{ ...key, id: key.id.replace('01a2', '01a3'), name: wished.name }, ...kept];
      return HttpResponse.json({ ...kept[0], token: TOKEN }, { status: 201 });
    }),
    http.delete(`*/api/v1/api-keys/${key.id}`, () => {
      kept = [{ ...key, status: 'revoked', revokedAt: '2026-11-23T03:00:00.000Z' }];
      return new HttpResponse(null, { status: 204 });
    }),
  );
});

const press = (name: string) => userEvent.click(screen.getByRole('button', { name }));

describe('the keys of a client', () => {
  it('are listed by what they open, with the beginning of each and nothing more of it', async () => {
    renderPage(<RequireSession children={<ApiKeysPage />} />);
    const list = await screen.findByRole('list', { name: 'Kunci akun ini' });
    const row = within(list).getByText('Kalender').closest('li');
    expect(row?.textContent).toContain('rp_live_7f3k2m9q_…');
    expect(row?.textContent).toContain('Sesi akun ini');
    expect(row?.textContent).toContain('terakhir dipakai Min, 22 Nov 2026');
  });

  it('are made with what was chosen, and shown whole once', async () => {
    const user = userEvent.setup();
    renderPage(<RequireSession children={<ApiKeysPage />} />);
    await screen.findByText('Kalender');
    await press('Buat kunci');
    const dialog = await screen.findByRole('dialog', { name: 'Kunci baru' });
    const box = (name: RegExp) => within(dialog).getByRole<HTMLInputElement>('checkbox', { name });
    expect(box(/Sesi akun ini/).checked).toBe(true);
    expect(box(/Waktu yang bisa dipesan/).checked).toBe(false);
    await user.click(await within(dialog).findByRole('checkbox', { name: /Memesan/ }));
    await user.click(box(/pembayaran/));
    await user.click(within(dialog).getByRole('button', { name: 'Buat kunci' }));
    expect(within(dialog).getByText(/Beri nama/)).toBeTruthy();
    expect(wished).toBeNull();
    await user.type(within(dialog).getByLabelText('Nama'), 'Bot keluarga');
    await user.click(within(dialog).getByRole('button', { name: 'Buat kunci' }));
    const shown = await screen.findByLabelText<HTMLInputElement>('Kunci');
    expect(shown.value).toBe(TOKEN);
    expect(wished).toEqual({
      name: 'Bot keluarga',
      scopes: ['bookings:read', 'bookings:write', 'payments:create'],
      expiresInDays: 365,
    });
    await press('Salin');
    await screen.findByText('Kunci tersalin.');
    expect(await navigator.clipboard.readText()).toBe(TOKEN);
    await press('Sudah saya simpan');
    expect(screen.queryByLabelText('Kunci')).toBeNull();
    await screen.findByText('Bot keluarga');
    expect(document.body.textContent).not.toContain(TOKEN);
  });

  it('are never offered what their owner may not do', async () => {
    mayBook = false;
    renderPage(<RequireSession children={<ApiKeysPage />} />);
    await screen.findByText('Kalender');
    await press('Buat kunci');
    await screen.findByRole('checkbox', { name: /Sesi akun ini/ });
    expect(screen.queryByRole('checkbox', { name: /Memesan/ })).toBeNull();
  });

  it('are revoked after one question', async () => {
    renderPage(<RequireSession children={<ApiKeysPage />} />);
    await screen.findByText('Kalender');
    await press('Cabut Kalender');
    await press('Cabut kunci');
    await screen.findByText('Kunci Kalender dicabut.');
    await screen.findByText('dicabut');
    expect(screen.queryByRole('button', { name: 'Cabut Kalender' })).toBeNull();
  });
});
