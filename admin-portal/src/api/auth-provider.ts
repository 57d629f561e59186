import type { AuthProvider } from '@refinedev/core';

import { keepLanguage } from '../copy/language';
import { translate } from '../copy/translate';
import { api } from './client';
import { ApiError, unwrap } from './problem';
import { forgetMe, isAdmin, me, meNow, meStill } from './session';
import type { LoginForm } from './types';

const LOGIN = '/login';

/** Lets admins in and nobody else; the session itself is an HttpOnly cookie. */
export const authProvider = {
  login: async ({ email, password }: LoginForm) => {
    try {
      const person = await unwrap(api.POST('/api/v1/auth/login', { body: { email, password } }));
      if (isAdmin(person)) {
        await meNow();
        return { success: true, redirectTo: '/' };
      }
      // The log-in just made a session that is of no use here.
      await endSession();
      return refusal(translate('login.notAdmin'));
    } catch (error) {
      return refusal(messageOf(error));
    }
  },

  // No redirectTo: the page guard then leads to the log-in and remembers the page left behind.
  logout: async () => {
    try {
      await endSession();
      return { success: true };
    } catch (error) {
      return refusal(messageOf(error));
    }
  },

  check: async () => {
    const person = await meStill();
    return person && isAdmin(person)
      ? { authenticated: true }
      : { authenticated: false, redirectTo: LOGIN };
  },

  onError: (error: unknown) =>
    Promise.resolve(error instanceof ApiError && error.statusCode === 401 ? { logout: true } : {}),

  getIdentity: me,

  getPermissions: async () => (await me())?.permissions ?? [],
} satisfies AuthProvider;

async function endSession(): Promise<void> {
  await unwrap(api.POST('/api/v1/auth/logout'));
  // The answer told the browser to forget everything of ours; how people like to read is theirs.
  keepLanguage();
  forgetMe();
}

function refusal(message: string) {
  return { success: false, error: { name: translate('login.failed'), message } };
}

function messageOf(error: unknown): string {
  return error instanceof ApiError ? error.message : translate('problem.unexplained');
}
