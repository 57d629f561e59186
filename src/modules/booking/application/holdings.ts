import type { Holding } from '../../../platform/personal-data/holding.js';
import { AS_PROOF, BY_RECORD_LAW, NUMBERS_ALONE } from '../../../platform/personal-data/periods.js';
import { endingPlace, reasonPlace } from './open-reason.js';

const owner = (row: Readonly<Record<string, unknown>>): { id: string; carePersonId: string } => ({
  id: String(row['id']),
  carePersonId: String(row['care_person_id']),
});

/** What booking holds about a person. */
export const BOOKING_HOLDINGS: readonly Holding[] = [
  {
    table: 'booking',
    title: { id: 'Sesi dan alasan datang', en: 'Sessions and reasons for coming' },
    telling: {
      sql: `SELECT b.id, b.care_person_id, p.name AS psychologist, b.service_name, b.price, b.currency, b.mode, b.status,
                   b.starts_at, b.ends_at, b.created_at,
                   (SELECT reason FROM sealed_reasons(b.id)) AS reason_sealed
              FROM booking b JOIN psychologist_view p ON p.id = b.psychologist_id
             WHERE b.client_account_id = :account ORDER BY b.starts_at`,
      sealed: [{ column: 'reason_sealed', place: (row) => reasonPlace(owner(row)), isJson: false }],
    },
    ending: { act: 'kept', until: 'record', wordsByKey: true, why: BY_RECORD_LAW },
  },
  {
    table: 'booking_event',
    title: { id: 'Riwayat sesi', en: 'History of sessions' },
    telling: {
      sql: `SELECT b.id, b.care_person_id, e.act, e.from_status, e.to_status, e.actor_kind, e.reason_code,
                   CASE WHEN e.to_status IN ('rejected','cancelled') THEN (SELECT ending FROM sealed_reasons(b.id)) END AS reason_sealed, e.at, e.starts_at
              FROM booking_event e JOIN booking b ON b.id = e.booking_id
             WHERE b.client_account_id = :account ORDER BY e.at`,
      sealed: [{ column: 'reason_sealed', place: (row) => endingPlace(owner(row)), isJson: false }],
    },
    ending: { act: 'kept', until: 'record', wordsByKey: true, why: AS_PROOF },
  },
  {
    table: 'care',
    title: { id: 'Pendampingan', en: 'Care' },
    telling: {
      sql: `SELECT c.id, p.name AS psychologist, c.from_at, c.until_at, c.ended_by
              FROM care c JOIN psychologist_view p ON p.id = c.psychologist_id
             WHERE c.care_person_id = ANY (:people) ORDER BY c.from_at`,
    },
    ending: { act: 'kept', until: 'always', why: NUMBERS_ALONE },
  },
  {
    table: 'objection',
    title: { id: 'Keberatan atas hasil sesi', en: 'Objections to outcomes' },
    telling: {
      sql: `SELECT booking_id, party, against, claim, at, decided_as, decided_at FROM objection
             WHERE by_account_id = :account ORDER BY at`,
    },
    ending: { act: 'kept', until: 'proof', why: AS_PROOF },
  },
  {
    table: 'block',
    title: { id: 'Blokir yang kamu buat', en: 'Blocks you made' },
    telling: {
      sql: `SELECT begun_at, lifted_at FROM block
             WHERE (client_account_id = :account AND blocked_by = 'client')
                OR (psychologist_id = :psychologist AND blocked_by = 'psychologist') ORDER BY begun_at`,
    },
    ending: { act: 'kept', until: 'proof', why: AS_PROOF },
  },
  {
    table: 'waitlist',
    title: { id: 'Waktu yang kamu tunggu', en: 'Times you wait for' },
    telling: {
      sql: `SELECT p.name AS psychologist, s.name AS service, w.mode, w.wanted, w.created_at, w.closed_at, w.closed_because
              FROM waitlist w JOIN psychologist_view p ON p.id = w.psychologist_id JOIN service_view s ON s.id = w.service_id
             WHERE w.client_account_id = :account ORDER BY w.created_at`,
    },
    ending: { act: 'erased', by: 'DELETE FROM waitlist WHERE client_account_id = :account' },
  },
  {
    table: 'booking_guest',
    title: { id: 'Tamu sesi', en: 'Guests of sessions' },
    telling: {
      sql: `SELECT g.booking_id, g.name, g.email, g.invited_at, g.bound_at, g.ended_at, g.ended_because
              FROM booking_guest g JOIN booking b ON b.id = g.booking_id
             WHERE b.client_account_id = :account OR g.invited_by = :account ORDER BY g.invited_at`,
    },
    ending: {
      act: 'erased',
      by: `DELETE FROM booking_guest g USING booking b
            WHERE b.id = g.booking_id AND b.client_account_id = :account`,
    },
  },
];
