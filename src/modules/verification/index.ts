/** Front door of verification: how psychologists are admitted. */
export { VerificationModule } from './verification.module.js';
export { AddCredential } from './application/add-credential.js';
export { DecideApplication } from './application/decide-application.js';
export { OwnApplication } from './application/own-application.js';
export { SubmitApplication } from './application/submit-application.js';
export type { NewCredential } from './domain/credential.js';
