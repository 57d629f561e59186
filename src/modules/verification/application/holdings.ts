import type { Holding } from '../../../platform/personal-data/holding.js';
import { AS_PROOF, NUMBERS_ALONE } from '../../../platform/personal-data/periods.js';

/** What verification holds about a psychologist. */
export const VERIFICATION_HOLDINGS: readonly Holding[] = [
  {
    table: 'application',
    title: { id: 'Pendaftaran sebagai psikolog', en: 'Application as a psychologist' },
    telling: {
      sql: `SELECT status, submitted_at, created_at FROM application WHERE psychologist_id = :psychologist`,
    },
    ending: { act: 'kept', until: 'always', why: NUMBERS_ALONE },
  },
  {
    table: 'application_event',
    title: { id: 'Riwayat pendaftaran', en: 'History of the application' },
    telling: {
      sql: `SELECT e.act, e.to_status, e.reason, e.at FROM application_event e
              JOIN application a ON a.id = e.application_id
             WHERE a.psychologist_id = :psychologist ORDER BY e.version`,
    },
    ending: { act: 'kept', until: 'credentials', why: AS_PROOF },
  },
  {
    table: 'credential',
    title: { id: 'Dokumen izin dan ijazah', en: 'Licences and degrees' },
    telling: {
      sql: `SELECT c.type, c.number, c.issuer, c.issued_on, c.expires_on, c.checked_at, c.file_id
              FROM credential c JOIN application a ON a.id = c.application_id
             WHERE a.psychologist_id = :psychologist ORDER BY c.created_at`,
      file: 'file_id',
    },
    ending: { act: 'kept', until: 'credentials', why: AS_PROOF },
  },
  {
    table: 'credential_notice',
    title: { id: 'Pengingat masa berlaku', en: 'Reminders of expiry' },
    telling: {
      sql: `SELECT runs_out_on, days_before, at FROM credential_notice
             WHERE psychologist_id = :psychologist ORDER BY at`,
    },
    ending: { act: 'kept', until: 'messages', why: AS_PROOF },
  },
];
