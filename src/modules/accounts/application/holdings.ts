import type { Holding } from '../../../platform/personal-data/holding.js';
import { FACTOR_HOLDINGS } from './factor-holdings.js';
import { A_DAY, AS_PROOF, NUMBERS_ALONE, SECRET } from '../../../platform/personal-data/periods.js';

/** Nobody signs in with it: argon2 never gives such a hash. */
const PSEUDONYM = `
  UPDATE account SET name = 'Akun terhapus', email = 'terhapus-' || id || '@akun.invalid',
         email_verified_at = NULL, phone = NULL, phone_verified_at = NULL,
         password_hash = 'erased', time_zone = 'Asia/Jakarta',
         erased_at = business_now(), version = version + 1
   WHERE id = :account`;

/** What accounts holds about a person. */
export const ACCOUNT_HOLDINGS: readonly Holding[] = [
  ...FACTOR_HOLDINGS,
  {
    table: 'account',
    title: { id: 'Akun: nama, email, nomor telepon', en: 'Account: name, email, phone number' },
    telling: {
      sql: `SELECT id, name, email, email_verified_at, phone, phone_verified_at, time_zone, language, terms_accepted_at, created_at
              FROM account WHERE id = :account`,
    },
    ending: { act: 'erased', by: PSEUDONYM },
  },
  {
    table: 'account_role',
    title: { id: 'Peran', en: 'Roles' },
    telling: { sql: `SELECT role FROM account_role WHERE account_id = :account` },
    ending: { act: 'kept', until: 'always', why: NUMBERS_ALONE },
  },
  {
    table: 'session',
    title: { id: 'Perangkat yang masuk', en: 'Devices signed in' },
    telling: {
      sql: `SELECT created_at, last_seen_at, expires_at, revoked_at, user_agent
              FROM session WHERE account_id = :account ORDER BY created_at`,
    },
    ending: { act: 'erased', by: `DELETE FROM session WHERE account_id = :account` },
  },
  {
    table: 'account_activity',
    title: { id: 'Hari-hari kamu masuk', en: 'Days you signed in on' },
    telling: {
      sql: `SELECT day, role FROM account_activity WHERE account_id = :account ORDER BY day`,
    },
    ending: { act: 'erased', by: `DELETE FROM account_activity WHERE account_id = :account` },
  },
  {
    table: 'login_failure',
    title: { id: 'Percobaan masuk yang gagal', en: 'Failed log-ins' },
    telling: { leftOut: SECRET },
    ending: { act: 'expires', period: A_DAY },
  },
  {
    table: 'consent_receipt',
    title: { id: 'Bukti persetujuan', en: 'Proof of consents' },
    telling: {
      sql: `SELECT kind, text_version, given_at, screen, language, withdrawn_at, withdrawn_screen
              FROM consent_receipt WHERE account_id = :account ORDER BY given_at`,
    },
    ending: { act: 'kept', until: 'consents', why: AS_PROOF },
  },
  {
    table: 'care_person',
    title: {
      id: 'Orang yang didampingi: kamu dan anak-anakmu',
      en: 'Persons in care: you and your children',
    },
    telling: {
      sql: `SELECT id, name, relationship, born_on, guardian_account_id IS NOT NULL AS is_child
              FROM care_person WHERE id = ANY (:people)`,
    },
    ending: {
      act: 'kept',
      until: 'always',
      why: NUMBERS_ALONE,
      by: `UPDATE care_person SET name = 'Anak' WHERE id = ANY (:people) AND guardian_account_id = :account`,
    },
  },
  {
    table: 'record_claim',
    title: { id: 'Kode untuk mengambil alih catatan', en: 'Codes to claim a record with' },
    telling: {
      sql: `SELECT given_at AS created_at, expires_at, claimed_at FROM record_claim WHERE care_person_id = ANY (:people)`,
    },
    ending: { act: 'kept', until: 'always', why: NUMBERS_ALONE },
  },
  {
    table: 'account_decision',
    title: { id: 'Keputusan tentang akun', en: 'Decisions about the account' },
    telling: {
      sql: `SELECT act, reason, at FROM account_decision WHERE account_id = :account ORDER BY at`,
    },
    ending: { act: 'kept', until: 'proof', why: AS_PROOF },
  },
  {
    table: 'admin_duty',
    title: { id: 'Tugas admin', en: 'Duties of an admin' },
    telling: { sql: `SELECT duty FROM admin_duty WHERE account_id = :account` },
    ending: { act: 'kept', until: 'always', why: NUMBERS_ALONE },
  },
  {
    table: 'admin_duty_change',
    title: { id: 'Riwayat tugas admin', en: 'History of an admin’s duties' },
    telling: {
      sql: `SELECT duty, act, at FROM admin_duty_change WHERE account_id = :account ORDER BY at`,
    },
    ending: { act: 'kept', until: 'proof', why: AS_PROOF },
  },
  {
    table: 'account_letter',
    title: { id: 'Surat tentang akun', en: 'Letters about the account' },
    telling: {
      sql: `SELECT kind, email, device, made_at FROM account_letter WHERE account_id = :account ORDER BY made_at`,
    },
    ending: { act: 'erased', by: `DELETE FROM account_letter WHERE account_id = :account` },
  },
  {
    table: 'known_device',
    title: { id: 'Perangkat yang dikenal', en: 'Devices known' },
    telling: {
      sql: `SELECT first_at, last_at, forgotten_at FROM known_device WHERE account_id = :account ORDER BY first_at`,
    },
    ending: { act: 'erased', by: `DELETE FROM known_device WHERE account_id = :account` },
  },
  {
    table: 'phone_proof',
    title: { id: 'Nomor HP yang dipastikan', en: 'Phone numbers being proven' },
    telling: {
      sql: `SELECT phone, made_at, closed_at FROM phone_proof WHERE account_id = :account ORDER BY made_at`,
    },
    ending: { act: 'erased', by: `DELETE FROM phone_proof WHERE account_id = :account` },
  },
  {
    table: 'support_act',
    title: { id: 'Bantuan tim atas namamu', en: 'Help by our team in your name' },
    telling: {
      sql: `SELECT reason, started_at, expires_at, ended_at, ended_by FROM support_act
             WHERE account_id = :account ORDER BY started_at`,
    },
    ending: { act: 'kept', until: 'proof', why: AS_PROOF },
  },
];
