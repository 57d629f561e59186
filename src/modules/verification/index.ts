/** Front door of verification: how psychologists are admitted. */
export { VerificationModule } from './verification.module.js';
export { AddCredential } from './application/add-credential.js';
export { AdmitPsychologists, type Admitted } from './application/admit-psychologists.js';
export { DecideApplication } from './application/decide-application.js';
export { OwnApplication } from './application/own-application.js';
export { SubmitApplication } from './application/submit-application.js';
export { TakeDocument } from './application/take-document.js';
export type { NewCredential } from './domain/credential.js';
