import { BREACHED_PASSWORDS } from './breached-passwords.js';

export const SHORTEST_PASSWORD = 10;
/** Beyond any passphrase; a bound only so that nobody makes us hash a novel. */
export const LONGEST_PASSWORD = 200;

const FEWEST_DIFFERENT = 5;
/** Words of this product and its trade, which guessers of its accounts begin with; the longer first. */
const OUR_WORDS =
  /ruang[\s._-]?pulih|psychologist|psychology|psikologi?|konsultasi|konseling|konselor|counsell?ing|terapi|therapy|pulih|klien/g;
/** What is around such a word has to be worth guessing by itself. */
const FEWEST_AROUND = 5;

export type PasswordFault = 'too_short' | 'too_common' | 'too_monotonous' | 'is_email';

/**
 * What is wrong with a new password; undefined when nothing is. Length and rarity count, mixtures of
 * character classes do not (NIST SP 800-63B, ASVS 5.0 6.2). Lengths count code points.
 */
export function passwordFault(password: string, email: string): PasswordFault | undefined {
  const characters = [...password.toLowerCase()];
  if (characters.length < SHORTEST_PASSWORD) return 'too_short';
  if (BREACHED_PASSWORDS.has(characters.join(''))) return 'too_common';
  if (isAboutUs(characters.join(''))) return 'too_common';
  if (new Set(characters).size < FEWEST_DIFFERENT) return 'too_monotonous';
  return characters.join('') === email ? 'is_email' : undefined;
}

function isAboutUs(lower: string): boolean {
  const around = lower.replace(OUR_WORDS, '');
  return around !== lower && [...around].length < FEWEST_AROUND;
}
