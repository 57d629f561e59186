import type { Holding } from '../../../platform/personal-data/holding.js';
import { A_DAY, AS_PROOF, SECRET } from '../../../platform/personal-data/periods.js';
import { chatPlace } from './chat-seal.js';

/** What consultation holds about a person. */
export const CONSULTATION_HOLDINGS: readonly Holding[] = [
  {
    table: 'chat_message',
    title: { id: 'Obrolan', en: 'Chat' },
    telling: {
      sql: `SELECT m.id, b.care_person_id, m.booking_id, m.party, m.text_sealed, m.sent_at
              FROM chat_message m JOIN booking_party_view b ON b.id = m.booking_id
             WHERE b.client_account_id = :account OR m.author_id = :account ORDER BY m.seq`,
      sealed: [
        {
          column: 'text_sealed',
          place: (row) =>
            chatPlace({ id: String(row['id']), carePersonId: String(row['care_person_id']) }),
          isJson: false,
        },
      ],
    },
    ending: { act: 'unreadable' },
  },
  {
    table: 'attendance',
    title: { id: 'Kehadiran', en: 'Attendance' },
    telling: {
      sql: `SELECT a.booking_id, a.participant, a.fact, a.at
              FROM attendance a JOIN booking_party_view b ON b.id = a.booking_id
             WHERE b.client_account_id = :account ORDER BY a.at`,
    },
    ending: { act: 'kept', until: 'record', why: AS_PROOF },
  },
  {
    table: 'room_ticket',
    title: { id: 'Tiket ruang', en: 'Room tickets' },
    telling: { leftOut: SECRET },
    ending: { act: 'erased', by: `DELETE FROM room_ticket WHERE account_id = :account` },
  },
  {
    table: 'room_presence',
    title: { id: 'Siapa di ruang sekarang', en: 'Who is in the room now' },
    telling: {
      leftOut: {
        id: 'Hanya ada selama ruang dibuka.',
        en: 'There only while a room is open.',
      },
    },
    ending: { act: 'expires', period: A_DAY },
  },
];
