import { BREACHED_PASSWORDS } from './breached-passwords.js';

export const SHORTEST_PASSWORD = 10;
/** Beyond any passphrase; a bound only so that nobody makes us hash a novel. */
export const LONGEST_PASSWORD = 200;

const FEWEST_DIFFERENT = 5;

export type PasswordFault = 'too_short' | 'too_common' | 'too_monotonous' | 'is_email';

/**
 * What is wrong with a new password; undefined when nothing is. Length and rarity count, mixtures of
 * character classes do not (NIST SP 800-63B, ASVS 5.0 6.2). Lengths count code points.
 */
export function passwordFault(password: string, email: string): PasswordFault | undefined {
  const characters = [...password.toLowerCase()];
  if (characters.length < SHORTEST_PASSWORD) return 'too_short';
  if (BREACHED_PASSWORDS.has(characters.join(''))) return 'too_common';
  if (new Set(characters).size < FEWEST_DIFFERENT) return 'too_monotonous';
  return characters.join('') === email ? 'is_email' : undefined;
}
