export { AccountsModule } from './accounts.module.js';
export { CarePeople } from './application/care-people.js';
export { Consents, type ConsentGiven } from './application/consents.js';
export { People, type Person } from './application/people.js';
export { ProfileLookup, type AccountProfile } from './application/profile-lookup.js';
export { RegisterAccount } from './application/register-account.js';
export { hashPassword } from './infrastructure/password-hash.js';
export { CONSENT_KINDS, CONSENT_TEXTS, type ConsentKind } from './domain/consent-texts.js';
export type { Role } from './domain/roles.js';
