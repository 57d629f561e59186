import type { SiteAddresses } from '../../../config/sites.js';
import { plusHours } from '../../../kernel/time/instant.js';
import { KEY_BACKUP_DAYS } from '../../../platform/crypto/destroy-keys.js';
import type { LetterFacts } from '../domain/letter.js';
import type { ClaimedMessage, MessageKind, PrivacyKind } from '../domain/message.js';
import { PRIVACY_KINDS } from '../domain/owed-about-privacy.js';
import { fullTimeOf, type Reader } from '../domain/wall-time.js';

/** Where somebody sees their own data: admins in the back office. */
export function privacyPageOf(kind: PrivacyKind, home: keyof SiteAddresses): string {
  if (kind === 'erasure_begins') return '/';
  return home === 'admin' ? '/admin/data' : '/akun/data';
}

export function isAboutPrivacy(kind: MessageKind): kind is PrivacyKind {
  return PRIVACY_KINDS.some((known) => known === kind);
}

/** Until when it can be taken back; or, once it begins, when the last copy of the keys dies. */
export function privacyTimeOf(
  { kind, dueAt, uselessAt }: ClaimedMessage,
  reader: Reader,
): Partial<Pick<LetterFacts, 'fullTime'>> {
  if (!isAboutPrivacy(kind)) return {};
  const lastCopy = plusHours(dueAt, KEY_BACKUP_DAYS * 24);
  const at = kind === 'erasure_begins' ? lastCopy : uselessAt;
  return at === null ? {} : { fullTime: fullTimeOf(at, reader) };
}
