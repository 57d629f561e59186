/** Front door of verification: how psychologists are admitted. */
export { VerificationModule } from './verification.module.js';
export { AddCredential } from './application/add-credential.js';
export { DecideApplication, type Judgement } from './application/decide-application.js';
export { SubmitApplication } from './application/submit-application.js';
export { CREDENTIAL_TYPES, type CredentialType, type NewCredential } from './domain/credential.js';
