import type { Holding } from '../../../platform/personal-data/holding.js';
import { AS_PROOF, NUMBERS_ALONE } from '../../../platform/personal-data/periods.js';

/** What this module itself holds about a person. */
export const PRIVACY_HOLDINGS: readonly Holding[] = [
  {
    table: 'data_export',
    title: { id: 'Salinan data yang diminta', en: 'Copies asked for' },
    telling: {
      sql: `SELECT id, state, requested_at, ready_at, expires_at FROM data_export
             WHERE account_id = :account ORDER BY requested_at`,
    },
    ending: { act: 'kept', until: 'proof', why: AS_PROOF },
  },
  {
    table: 'erasure',
    title: { id: 'Permintaan penghapusan', en: 'Wishes to be erased' },
    telling: {
      sql: `SELECT state, requested_at, due_at, deadline_at FROM erasure
             WHERE account_id = :account ORDER BY requested_at`,
    },
    ending: { act: 'kept', until: 'proof', why: AS_PROOF },
  },
  {
    table: 'idle_notice',
    title: { id: 'Peringatan akun tidak dipakai', en: 'Warnings of an unused account' },
    telling: {
      sql: `SELECT last_day, told_at, ends_at FROM idle_notice WHERE account_id = :account ORDER BY told_at`,
    },
    ending: { act: 'erased', by: `DELETE FROM idle_notice WHERE account_id = :account` },
  },
  {
    table: 'record_destroyed',
    title: { id: 'Catatan yang sudah dimusnahkan', en: 'Records that were destroyed' },
    telling: {
      sql: `SELECT last_session_at, at FROM record_destroyed WHERE care_person_id = ANY (:people)`,
    },
    ending: { act: 'kept', until: 'always', why: NUMBERS_ALONE },
  },
];
