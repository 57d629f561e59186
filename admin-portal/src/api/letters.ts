import { api } from './client';
import { unwrap } from './problem';

/** What the link of a letter about the account does, once its reader presses the button. */
export const LETTER_ACTS = {
  verifyEmail: (token: string) =>
    unwrap(api.POST('/api/v1/auth/email/verify', { body: { token } })),
  disown: (token: string) => unwrap(api.POST('/api/v1/auth/not-me', { body: { token } })),
  resetPassword: (token: string, password: string) =>
    unwrap(api.POST('/api/v1/auth/password/reset', { body: { token, password } })),
  /** Takes the second factors away that were lost. */
  useFactorReset: (token: string, password: string) =>
    unwrap(api.POST('/api/v1/auth/factor-resets/use', { body: { token, password } })),
  stopFactorReset: (token: string) =>
    unwrap(api.POST('/api/v1/auth/factor-resets/stop', { body: { token } })),
};
