import type { Holding } from '../../../platform/personal-data/holding.js';
import { A_DAY, AS_PROOF, SECRET } from '../../../platform/personal-data/periods.js';

/** Also what was sent to the address in vain: this comes before the address itself goes. */
const UNNAMED = `
  UPDATE admin_invitation SET email = 'terhapus@akun.invalid'
   WHERE outcome IS NOT NULL AND (account_id = :account OR email = (SELECT email FROM account WHERE id = :account))`;

const goneFrom = (table: string): Holding['ending'] => ({
  act: 'erased',
  by: `DELETE FROM ${table} WHERE account_id = :account`,
});

/** What second factors leave about a person. */
export const FACTOR_HOLDINGS: readonly Holding[] = [
  {
    table: 'totp_factor',
    title: { id: 'Aplikasi pembuat kode', en: 'App that makes codes' },
    telling: { sql: `SELECT added_at FROM totp_factor WHERE account_id = :account` },
    ending: goneFrom('totp_factor'),
  },
  {
    table: 'totp_enrolment',
    title: { id: 'Aplikasi pembuat kode yang belum selesai dipasang', en: 'App being set up' },
    telling: { leftOut: SECRET },
    ending: goneFrom('totp_enrolment'),
  },
  {
    table: 'recovery_set',
    title: { id: 'Kode pemulihan', en: 'Recovery codes' },
    telling: { sql: `SELECT made_at FROM recovery_set WHERE account_id = :account` },
    ending: goneFrom('recovery_set'),
  },
  {
    table: 'recovery_code',
    title: { id: 'Kode pemulihan, satu per satu', en: 'Recovery codes, one by one' },
    telling: { sql: `SELECT used_at FROM recovery_code WHERE account_id = :account` },
    // A code goes with its set.
    ending: goneFrom('recovery_set'),
  },
  {
    table: 'passkey',
    title: { id: 'Kunci sandi', en: 'Passkeys' },
    telling: {
      sql: `SELECT name, is_synced, is_backed_up, added_at, last_used_at
              FROM passkey WHERE account_id = :account ORDER BY added_at`,
    },
    ending: goneFrom('passkey'),
  },
  {
    table: 'passkey_challenge',
    title: { id: 'Pertanyaan kepada kunci sandi', en: 'Questions to a passkey' },
    telling: { leftOut: SECRET },
    ending: { act: 'expires', period: A_DAY },
  },
  {
    table: 'pending_log_in',
    title: { id: 'Upaya masuk yang menunggu kode', en: 'Log-ins waiting for a code' },
    telling: { leftOut: SECRET },
    ending: goneFrom('pending_log_in'),
  },
  {
    table: 'wrong_code',
    title: { id: 'Kode yang salah', en: 'Wrong codes' },
    telling: { sql: `SELECT at FROM wrong_code WHERE account_id = :account ORDER BY at` },
    ending: goneFrom('wrong_code'),
  },
  {
    table: 'factor_reset',
    title: { id: 'Pemulihan verifikasi dua langkah', en: 'Resets of second factors' },
    telling: {
      sql: `SELECT reason, started_at, ended_at, outcome FROM factor_reset
             WHERE account_id = :account ORDER BY started_at`,
    },
    ending: { act: 'kept', until: 'proof', why: AS_PROOF },
  },
  {
    table: 'admin_invitation',
    title: { id: 'Undangan menjadi admin', en: 'Invitations to be an admin' },
    telling: {
      sql: `SELECT email, duties, invited_at, ended_at, outcome FROM admin_invitation
             WHERE account_id = :account ORDER BY invited_at`,
    },
    ending: { act: 'kept', until: 'messages', why: AS_PROOF, by: UNNAMED },
  },
];
