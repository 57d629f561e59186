import type { Holding } from '../../../platform/personal-data/holding.js';
import { BY_TAX_LAW, NUMBERS_ALONE } from '../../../platform/personal-data/periods.js';
import { numberPlace } from './set-bank-account.js';

const KEPT = { act: 'kept', until: 'money', why: BY_TAX_LAW } as const;
/** What remains of it leads to nobody: ids, amounts and times. */
const BOOKS = { act: 'kept', until: 'always', why: NUMBERS_ALONE } as const;

/** What payments holds about a person: what they paid, and what they were paid. */
export const PAYMENT_HOLDINGS: readonly Holding[] = [
  {
    table: 'invoice',
    title: { id: 'Tagihan', en: 'Invoices' },
    telling: {
      sql: `SELECT id, total, currency, status, receipt_number, created_at FROM invoice
             WHERE payer_account_id = :account ORDER BY created_at`,
    },
    ending: BOOKS,
  },
  {
    table: 'invoice_line',
    title: { id: 'Baris tagihan', en: 'Lines of invoices' },
    telling: {
      sql: `SELECT l.invoice_id, l.booking_id, l.kind, l.price, l.cash_part FROM invoice_line l
              JOIN invoice i ON i.id = l.invoice_id WHERE i.payer_account_id = :account`,
    },
    ending: BOOKS,
  },
  {
    table: 'payment',
    title: { id: 'Pembayaran', en: 'Payments' },
    telling: {
      sql: `SELECT p.invoice_id, p.method, p.order_ref, p.amount, p.currency, p.status, p.paid_at, p.refunded, p.created_at
              FROM payment p JOIN invoice i ON i.id = p.invoice_id
             WHERE i.payer_account_id = :account ORDER BY p.created_at`,
    },
    ending: KEPT,
  },
  {
    table: 'refund',
    title: { id: 'Pengembalian dana', en: 'Refunds' },
    telling: {
      sql: `SELECT r.amount, r.currency, r.cause, r.route, r.status, r.created_at FROM refund r
              JOIN payment p ON p.id = r.payment_id JOIN invoice i ON i.id = p.invoice_id
             WHERE i.payer_account_id = :account ORDER BY r.created_at`,
    },
    ending: BOOKS,
  },
  {
    table: 'ledger_entry',
    title: { id: 'Pembukuan', en: 'Books' },
    telling: {
      sql: `SELECT t.happened_at, e.account_code, e.amount, e.currency FROM ledger_entry e
              JOIN ledger_transaction t ON t.id = e.transaction_id
             WHERE e.owner_id = :psychologist ORDER BY t.happened_at`,
    },
    ending: BOOKS,
  },
  {
    table: 'bank_account',
    title: { id: 'Rekening bank', en: 'Bank accounts' },
    telling: {
      sql: `SELECT b.id, b.bank_code, b.number_sealed, b.last_four, b.holder_name, b.set_at, b.set_by
              FROM bank_account b WHERE b.psychologist_id = :psychologist ORDER BY b.version`,
      sealed: [
        {
          column: 'number_sealed',
          place: (row) => numberPlace(String(row['id']), String(row['set_by'])),
          isJson: false,
        },
      ],
    },
    ending: KEPT,
  },
  {
    table: 'payout',
    title: { id: 'Pencairan', en: 'Payouts' },
    telling: {
      sql: `SELECT gross, withheld, net, currency, status, prepared_at, approved_at, paid_on, bank_reference
              FROM payout WHERE psychologist_id = :psychologist ORDER BY prepared_at`,
    },
    ending: BOOKS,
  },
  {
    table: 'payout_event',
    title: { id: 'Riwayat pencairan', en: 'History of payouts' },
    telling: {
      sql: `SELECT e.act, e.to_status, e.at FROM payout_event e JOIN payout p ON p.id = e.payout_id
             WHERE p.psychologist_id = :psychologist ORDER BY e.at`,
    },
    ending: KEPT,
  },
  {
    table: 'payout_batch',
    title: { id: 'Pencairan yang disiapkan sebagai admin', en: 'Payouts prepared as an admin' },
    telling: {
      sql: `SELECT id, prepared_at FROM payout_batch WHERE prepared_by = :account ORDER BY prepared_at`,
    },
    ending: BOOKS,
  },
];
