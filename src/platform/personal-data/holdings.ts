import type { Holding } from './holding.js';
import { AS_PROOF, TRAIL } from './periods.js';

/** What platform itself holds about people. */
export const PLATFORM_HOLDINGS: readonly Holding[] = [
  {
    table: 'audit_entry',
    title: { id: 'Jejak: siapa melihat dan melakukan apa', en: 'The trail: who saw and did what' },
    telling: {
      sql: `SELECT at, act, about_kind, about_id, actor_id = :account AS by_me FROM audit_entry
             WHERE person_id = ANY (:people) OR actor_id = :account OR about_id = :account ORDER BY id`,
    },
    ending: { act: 'kept', until: 'always', why: TRAIL },
  },
  {
    table: 'stored_file',
    title: { id: 'Berkas yang diunggah', en: 'Files uploaded' },
    telling: {
      sql: `SELECT id, name, media_type, size_bytes, arrived_at FROM stored_file
             WHERE owner_id = :account AND state = 'kept' ORDER BY arrived_at`,
    },
    ending: { act: 'kept', until: 'credentials', why: AS_PROOF },
  },
  {
    table: 'idempotency',
    title: { id: 'Jawaban atas permintaan berulang', en: 'Answers to repeated requests' },
    telling: {
      leftOut: {
        id: 'Salinan sementara dari data yang sudah disertakan.',
        en: 'Passing copies of what is included already.',
      },
    },
    ending: { act: 'erased', by: `DELETE FROM idempotency WHERE actor = (:account)::text` },
  },
  {
    table: 'upload_day',
    title: { id: 'Jumlah unggahan per hari', en: 'Uploads a day' },
    telling: {
      sql: `SELECT day, files, bytes FROM upload_day WHERE owner_id = :account ORDER BY day`,
    },
    ending: { act: 'erased', by: `DELETE FROM upload_day WHERE owner_id = :account` },
  },
];
