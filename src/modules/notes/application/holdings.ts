import type { Holding } from '../../../platform/personal-data/holding.js';
import { BY_RECORD_LAW, PRIVATE_NOTES } from '../../../platform/personal-data/periods.js';
import { summaryPlace } from './record-seal.js';

const KEPT = { act: 'kept', until: 'record', why: BY_RECORD_LAW } as const;

/** What notes holds about a person. */
export const NOTE_HOLDINGS: readonly Holding[] = [
  {
    table: 'note',
    title: { id: 'Catatan sesi', en: 'Session notes' },
    telling: { leftOut: PRIVATE_NOTES },
    ending: KEPT,
  },
  {
    table: 'note_signature',
    title: { id: 'Tanda tangan catatan', en: 'Signatures of notes' },
    telling: { leftOut: PRIVATE_NOTES },
    ending: KEPT,
  },
  {
    table: 'note_addendum',
    title: { id: 'Tambahan catatan', en: 'Addenda to notes' },
    telling: { leftOut: PRIVATE_NOTES },
    ending: KEPT,
  },
  {
    table: 'session_summary',
    title: { id: 'Ringkasan yang dibagikan', en: 'Summaries shared' },
    telling: {
      sql: `SELECT s.booking_id, s.care_person_id, s.shared_sealed, s.shared_at FROM session_summary s
             WHERE s.care_person_id = ANY (:people) AND s.shared_at IS NOT NULL ORDER BY s.shared_at`,
      sealed: [
        {
          column: 'shared_sealed',
          place: (row) =>
            summaryPlace({
              bookingId: String(row['booking_id']),
              carePersonId: String(row['care_person_id']),
            }),
          isJson: true,
        },
      ],
    },
    ending: KEPT,
  },
  {
    table: 'homework_tick',
    title: { id: 'Tugas yang dicentang', en: 'Homework ticked' },
    telling: {
      sql: `SELECT h.booking_id, h.item_id, h.done_at FROM homework_tick h
              JOIN booking_party_view b ON b.id = h.booking_id WHERE b.care_person_id = ANY (:people)`,
    },
    ending: KEPT,
  },
];
