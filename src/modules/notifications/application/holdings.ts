import type { Holding } from '../../../platform/personal-data/holding.js';
import { AS_PROOF } from '../../../platform/personal-data/periods.js';

/** What notifications holds about a person. */
export const NOTIFICATION_HOLDINGS: readonly Holding[] = [
  {
    table: 'message_preference',
    title: { id: 'Pengaturan pesan', en: 'Message settings' },
    telling: {
      sql: `SELECT email_reminders, whatsapp_news, whatsapp_reminders, changed_at
              FROM message_preference WHERE account_id = :account`,
    },
    ending: { act: 'erased', by: `DELETE FROM message_preference WHERE account_id = :account` },
  },
  {
    table: 'message_owed',
    title: { id: 'Pesan yang dikirim (tanpa isi)', en: 'Messages sent (without their words)' },
    telling: {
      sql: `SELECT kind, channel, due_at, status, sent_at FROM message_owed
             WHERE recipient_id = :account ORDER BY due_at`,
    },
    ending: {
      act: 'kept',
      until: 'messages',
      why: AS_PROOF,
      by: `UPDATE message_owed SET status = 'dropped', reason = 'recipient_gone'
            WHERE recipient_id = :account AND status = 'owed'`,
    },
  },
];
