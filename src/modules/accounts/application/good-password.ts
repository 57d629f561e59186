import { ValidationFailed } from '../../../platform/http/http.errors.js';
import { passwordFault, type PasswordFault } from '../domain/password-rules.js';

const FAULTS: Readonly<Record<PasswordFault, string>> = {
  too_short: 'must have at least 10 characters',
  too_common: 'is among the first that anybody would guess',
  too_monotonous: 'repeats too few characters',
  is_email: 'must not be the email address',
};

/** @throws ValidationFailed when a new password is too easy to guess. */
export function assertGoodPassword(password: string, email: string, pointer = '/password'): void {
  const fault = passwordFault(password, email);
  if (fault === undefined) return;
  throw new ValidationFailed([{ pointer, code: fault, detail: FAULTS[fault] }]);
}
