import { HOUR, MINUTE } from '../../../kernel/time/instant.js';

/** Letters about an account itself. All but the first two tell of a change, and how to undo it. */
export const ACCOUNT_LETTERS = [
  'email_proof',
  'password_reset',
  'password_changed',
  'email_changing',
  'email_changed',
  'phone_changed',
  'new_device',
  'session_copied',
] as const;

export type AccountLetterKind = (typeof ACCOUNT_LETTERS)[number];

/** Those whose link says "that was not me". */
export const NOTICES: readonly AccountLetterKind[] = [
  'password_changed',
  'email_changing',
  'email_changed',
  'phone_changed',
  'new_device',
  'session_copied',
];

const DAY_OF_24_HOURS = 24 * HOUR;
/** Long enough for somebody who reads mail at weekends, short enough for an address given away. */
const NOTICE_MS = 3 * DAY_OF_24_HOURS;

/** How long the link in a letter opens something, from when the letter is written. */
export const LINK_LIVES_MS: Readonly<Record<AccountLetterKind, number>> = {
  email_proof: DAY_OF_24_HOURS,
  password_reset: 30 * MINUTE,
  password_changed: NOTICE_MS,
  email_changing: NOTICE_MS,
  email_changed: NOTICE_MS,
  phone_changed: NOTICE_MS,
  new_device: NOTICE_MS,
  session_copied: NOTICE_MS,
};

/** Where a link leads. What opens it follows after `#`, which browsers send to no server. */
const LINK_PAGES: Readonly<Record<AccountLetterKind, string>> = {
  email_proof: '/pastikan-email',
  password_reset: '/sandi-baru',
  password_changed: '/bukan-saya',
  email_changing: '/bukan-saya',
  email_changed: '/bukan-saya',
  phone_changed: '/bukan-saya',
  new_device: '/bukan-saya',
  session_copied: '/bukan-saya',
};

/** The same pages of the back office, where admins are at home. */
const ADMIN_PAGES: Readonly<Record<string, string>> = {
  '/pastikan-email': '/admin/verify-email',
  '/sandi-baru': '/admin/new-password',
  '/bukan-saya': '/admin/not-me',
};

/** Where the reader of a letter is at home. */
export type ReaderSite = 'client' | 'practice' | 'admin';

export function linkPageOf(kind: AccountLetterKind, site: ReaderSite): string {
  const page = LINK_PAGES[kind];
  return site === 'admin' ? (ADMIN_PAGES[page] ?? page) : page;
}
