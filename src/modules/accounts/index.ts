export { AccountsModule } from './accounts.module.js';
export { SupportDeskModule } from './support-desk.module.js';
export { ActorOfAccount } from './application/support/actor-of-account.js';
export { AdminInvitations } from './application/factors/admin-invitations.js';
export { AccountLinks } from './infrastructure/factors/account-links.js';
export { AccountLetters, type WrittenLetter } from './application/account-letters.js';
export { CarePeople } from './application/care-people.js';
export { Consents, type ConsentGiven, type ConsentReceipt } from './application/consents.js';
export { hashOfToken, newSessionToken } from './infrastructure/session-token.js';
export { People, type Person } from './application/people.js';
export { EndSessions } from './application/end-sessions.js';
export { Leaving } from './application/leaving.js';
export { ProfileLookup, type AccountProfile } from './application/profile-lookup.js';
export { PhoneProofs, type WrittenCode } from './infrastructure/phone-proofs.js';
export { RecordClaims } from './application/record-claims.js';
export { RegisterAccount } from './application/register-account.js';
export { KeyedCodes } from './infrastructure/keyed-codes.js';
export { hashPassword } from './infrastructure/password-hash.js';
export {
  CONSENT_KINDS,
  CONSENT_TEXT_KINDS,
  CONSENT_TEXTS,
  type ConsentKind,
} from './domain/consent-texts.js';
export { ACCOUNT_LETTERS, type AccountLetterKind } from './domain/account-letter.js';
export { PersonGrown } from './domain/children.errors.js';
export { normaliseEmail } from './domain/email.js';
export { LinkOver } from './domain/accounts.errors.js';
export { WrongProof } from './domain/factors/factors.errors.js';
export { ageBandOf, AGE_BANDS, type AgeBand } from './domain/age-band.js';
export type { Duty } from './domain/duties.js';
export type { Role } from './domain/roles.js';
