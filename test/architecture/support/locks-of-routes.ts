import { MONEY_FILES, SCOPES_OF_ACCOUNTS } from './access-of-support.js';

/** What programs with a key may call; everything else is closed to them. */
export const SCOPES: Readonly<Record<string, string>> = {
  ...SCOPES_OF_ACCOUNTS,
  getAvatar: 'directory:read',
  getPhoto: 'directory:read',
  getPsychologist: 'directory:read',
  listCategories: 'directory:read',
  listCheckedCredentials: 'directory:read',
  listReviews: 'directory:read',
  listServices: 'directory:read',
  listSlots: 'slots:read',
  listOpenDays: 'slots:read',
  searchPsychologists: 'directory:read',
};

/** What asks once more who somebody is. */
export const STEP_UP: readonly string[] = [
  ...MONEY_FILES,
  'adminOpenSupportAct',
  ...['adminEndSessions', 'adminRestoreAccount', 'adminSuspendAccount'],
  'adminSuspendPsychologist',
  'adminRestorePsychologist',
  ...['addPasskey', 'adminApprovePayout', 'adminGiveDuty', 'adminInvite', 'adminMarkPayoutPaid'],
  ...['adminPreparePayouts', 'adminStartFactorReset', 'adminTakeDuty', 'beginTotp', 'confirmTotp'],
  ...['createApiKey', 'createExport', 'createExportLink', 'createPasskeyRegistration', 'endDevice'],
  ...['logOutEverywhere', 'putBankAccount', 'removePasskey', 'removeTotp', 'renewRecoveryCodes'],
  'requestErasure',
].sort();
