import { dictionary } from '@zxcvbn-ts/language-common';
import { COMMON_PASSWORDS } from './common-passwords.js';

/** Those seen most in published breaches (xato-net, as zxcvbn-ts ships it), the commonest first. */
const SEEN: readonly string[] = dictionary['passwords-common'].map((one) => one.toLowerCase());

/**
 * What people put behind a word that is too short, or too plain, when a house asks for more: the
 * endings that the list above has most of, and the years about now.
 */
const ENDINGS = [
  ...['1', '12', '123', '1234', '12345', '123456', '01', '11', '69', '99', '00', '007', '321'],
  ...['!', '!!', '1!', '12!', '123!', '@123', '123@', '.', '2020', '2021', '2022', '2023', '2024'],
  ...['2025', '2026', '2027'],
] as const;
const PLAIN_WORD = /^[a-z]{4,9}$/;
/** How many of the commonest words get an ending; beyond, a guesser's list becomes long. */
const WORDS = 500;
const SHORTEST = 10;

/** What our own list adds to them without its endings: words people in Indonesia choose. */
const AT_HOME = [...COMMON_PASSWORDS].flatMap((one) => /^[a-z]+(?=[^a-z]*$)/.exec(one) ?? []);

/** None of these was seen itself as far as we know: they are made as those that were seen are made. */
const MADE_ALIKE: readonly string[] = [...SEEN.filter(isPlain).slice(0, WORDS), ...AT_HOME]
  .filter(isPlain)
  .flatMap((word) => ENDINGS.map((ending) => word + ending))
  .filter((password) => password.length >= SHORTEST);

/**
 * Refused whatever their case: our own list, those seen most, and those made alike. Shorter ones than
 * a password may be are refused by their length.
 */
export const BREACHED_PASSWORDS: ReadonlySet<string> = new Set([
  ...COMMON_PASSWORDS,
  ...SEEN,
  ...MADE_ALIKE,
]);

function isPlain(word: string): boolean {
  return PLAIN_WORD.test(word);
}
