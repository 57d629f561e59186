import { http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';

import { accessControlProvider } from './access-control-provider';
import { authProvider } from './auth-provider';
import { ApiError } from './problem';
import { meNow } from './session';
import type { Me } from './types';

const ADMIN: Me = {
  id: '0198f3a2-7c1d-7b63-9a3e-000000000001',
  name: 'Dewi',
  email: 'admin@example.test',
  emailVerified: true,
  phone: null,
  roles: ['admin'],
  duties: [],
  permissions: ['admin:bookings:read'],
  timeZone: 'Asia/Jakarta',
  language: 'id',
  psychologistId: null,
  psychologistStatus: null,
  phoneVerified: false,
  phoneInProof: null,
  mustEnrol: false,
  suspension: null,
};
const CLIENT: Me = { ...ADMIN, name: 'Sari', roles: ['client'], permissions: ['bookings:create'] };
const PASSWORD = 'RuangPulih!2026';

/** A session as the server keeps it: one account that may sign in, and whether it has. */
let account: Me = ADMIN;
let isSignedIn = false;

const notSignedIn = () =>
  HttpResponse.json({ detail: 'Silakan masuk.', code: 'not_signed_in' }, { status: 401 });

const server = setupServer(
  http.post<never, { password: string }>('*/api/v1/auth/login', async ({ request }) => {
    const { password } = await request.json();
    isSignedIn = password === PASSWORD;
    return isSignedIn
      ? HttpResponse.json(account)
      : HttpResponse.json({ detail: 'Kata sandi tidak cocok.' }, { status: 401 });
  }),
  http.post('*/api/v1/auth/logout', () => {
    isSignedIn = false;
    return new HttpResponse(null, { status: 204 });
  }),
  http.get('*/api/v1/me', () => (isSignedIn ? HttpResponse.json(account) : notSignedIn())),
);

beforeAll(() => server.listen({ onUnhandledRequest: 'error' }));
beforeEach(async () => {
  account = ADMIN;
  isSignedIn = false;
  await meNow();
});
afterAll(() => server.close());

const logIn = (password = PASSWORD) => authProvider.login({ email: account.email, password });

describe('logging in', () => {
  it('lets an admin in', async () => {
    expect(await logIn()).toMatchObject({ success: true });
    expect(await authProvider.check()).toEqual({ authenticated: true });
    expect(await authProvider.getIdentity()).toEqual(ADMIN);
  });

  it('refuses anybody else in a clear sentence and leaves no session behind', async () => {
    account = CLIENT;
    const refused = await logIn();
    expect(refused).toMatchObject({
      success: false,
      error: { message: 'Akun ini bukan akun admin, jadi tidak bisa masuk ke sini.' },
    });
    expect(isSignedIn).toBe(false);
    expect(await authProvider.check()).toMatchObject({ authenticated: false });
  });

  it("shows the server's words for a wrong password", async () => {
    expect(await logIn('wrong')).toMatchObject({
      success: false,
      error: { message: 'Kata sandi tidak cocok.' },
    });
  });
});

describe('a session', () => {
  it('of a client opened elsewhere on the site is not ended, but does not open the portal', async () => {
    account = CLIENT;
    isSignedIn = true;
    await meNow();
    expect(await authProvider.check()).toEqual({ authenticated: false, redirectTo: '/login' });
    expect(isSignedIn).toBe(true);
  });

  it('is not asked for again and again while nobody is signed in', async () => {
    isSignedIn = true;
    expect(await authProvider.check()).toMatchObject({ authenticated: false });
    expect(await logIn()).toMatchObject({ success: true });
    expect(await authProvider.check()).toEqual({ authenticated: true });
  });

  it('that the server no longer knows leads to the log-in', async () => {
    await logIn();
    isSignedIn = false;
    expect(await authProvider.onError(new ApiError('', 401))).toEqual({ logout: true });
    expect(await authProvider.check()).toEqual({ authenticated: false, redirectTo: '/login' });
  });

  it('survives every other error', async () => {
    expect(await authProvider.onError(new ApiError('', 403))).toEqual({});
  });

  it('ends by logging out', async () => {
    await logIn();
    expect(await authProvider.logout()).toEqual({ success: true });
    expect(isSignedIn).toBe(false);
    expect(await authProvider.getIdentity()).toBeNull();
  });
});

describe('a resource', () => {
  it('opens with its own permission only', async () => {
    await logIn();
    const may = (resource: string) => accessControlProvider.can({ resource, action: 'list' });
    expect(await may('bookings')).toEqual({ can: true });
    expect(await may('transactions')).toEqual({ can: false });
  });

  it('is closed to whoever is not signed in', async () => {
    expect(await accessControlProvider.can({ resource: 'bookings', action: 'list' })).toEqual({
      can: false,
    });
  });
});
