import type { AuthProvider } from '@refinedev/core';

import { keepLanguage } from '../copy/language';
import { translate } from '../copy/translate';
import { api } from './client';
import { ApiError, unwrap } from './problem';
import { forgetMe, isAdmin, me, meNow, meStill } from './session';
import type { LogInStep, Me } from './types';

const LOGIN = '/login';

/** Lets admins in and nobody else; the session itself is an HttpOnly cookie. */
export const authProvider = {
  login: async (step: LogInStep) => {
    try {
      const person = await take(step);
      if (isAdmin(person)) {
        await meNow();
        return { success: true, redirectTo: '/' };
      }
      // The log-in just made a session that is of no use here.
      await endSession();
      return refusal(translate('login.notAdmin'));
    } catch (error) {
      return { ...refusal(messageOf(error)), ...nextOf(error) };
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

function take(step: LogInStep): Promise<Me> {
  if ('passkey' in step) return unwrap(api.POST('/api/v1/auth/passkeys/log-in', { body: step }));
  if ('second' in step) return unwrap(api.POST('/api/v1/auth/mfa', { body: step.second }));
  const { email, password } = step;
  return unwrap(api.POST('/api/v1/auth/login', { body: { email, password } }));
}

/** Whether a second step is asked for, or the first one anew. */
function nextOf(error: unknown): { ways?: readonly string[]; isOver?: true } {
  if (!(error instanceof ApiError)) return {};
  if (error.code === 'second_factor_asked') return { ways: error.ways };
  return error.code === 'log_in_lapsed' ? { isOver: true } : {};
}

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
