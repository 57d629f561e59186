import type { Holding, Subject } from '../../../platform/personal-data/holding.js';
import type { Tx } from '../../../platform/database/transaction-runner.js';
import { AS_PROOF } from '../../../platform/personal-data/periods.js';

const KEPT = { act: 'kept', until: 'proof', why: AS_PROOF } as const;

/** What reviews holds about a person. @param withdraw takes back whatever the subject wrote: reviews, and answers to reviews. */
export function reviewHoldings(
  withdraw: (tx: Tx, subject: Subject) => Promise<unknown>,
): readonly Holding[] {
  return [
    {
      table: 'review',
      title: { id: 'Ulasan', en: 'Reviews' },
      telling: {
        sql: `SELECT r.booking_id, p.name AS psychologist, r.status, r.created_at, r.reply,
                       CASE WHEN r.client_account_id = :account THEN r.rating END AS rating,
                       CASE WHEN r.client_account_id = :account THEN r.text END AS text,
                       CASE WHEN r.client_account_id = :account THEN r.edited_at END AS edited_at
                FROM review r JOIN psychologist_view p ON p.id = r.psychologist_id
               WHERE r.client_account_id = :account OR (r.psychologist_id = :psychologist AND r.reply IS NOT NULL) ORDER BY r.created_at`,
      },
      ending: { act: 'erased', by: withdraw },
    },
    {
      table: 'review_report',
      title: { id: 'Laporan tentang ulasan', en: 'Reports about reviews' },
      telling: {
        sql: `SELECT reason, words, at FROM review_report WHERE by_account_id = :account ORDER BY at`,
      },
      ending: {
        ...KEPT,
        by: `UPDATE review_report SET words = NULL WHERE by_account_id = :account`,
      },
    },
    {
      table: 'review_verdict',
      title: {
        id: 'Putusan tentang ulasan, sebagai admin',
        en: 'Verdicts on reviews, as an admin',
      },
      telling: {
        sql: `SELECT verdict, reason, at FROM review_verdict WHERE by_account_id = :account ORDER BY at`,
      },
      ending: KEPT,
    },
  ];
}
