import { dictionary } from '@zxcvbn-ts/language-common';
import { COMMON_PASSWORDS } from './common-passwords.js';

/**
 * Refused whatever their case: our own list, and those seen most in published breaches (xato-net, as
 * zxcvbn-ts ships it). Shorter ones than a password may be are refused by their length.
 */
export const BREACHED_PASSWORDS: ReadonlySet<string> = new Set([
  ...COMMON_PASSWORDS,
  ...dictionary['passwords-common'].map((password) => password.toLowerCase()),
]);
