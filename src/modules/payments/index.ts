/** Front door of payments. */
export { PaymentsModule } from './payments.module.js';
export {
  InvoiceReader,
  type BookingMoney,
  type InvoiceFacts,
} from './application/invoice-reader.js';
export { IssueInvoice } from './application/issue-invoice.js';
export { ApprovePayout } from './application/approve-payout.js';
export { EarningsReader } from './application/earnings-reader.js';
export { PayPayout } from './application/pay-payout.js';
export { PreparePayouts } from './application/prepare-payouts.js';
export { SetBankAccount } from './application/set-bank-account.js';
export { PostEarnings } from './application/post-earnings.js';
export { ProbePayment } from './application/probe-payment.js';
export { ReconcilePayment } from './application/reconcile-payment.js';
export { RefundBooking } from './application/refund-booking.js';
export { partOf, SettleCancellation } from './application/settle-cancellation.js';
export { StartPayment } from './application/start-payment.js';
export { TransactionReader } from './application/transaction-reader.js';
export { VoidInvoice } from './application/void-invoice.js';
export { WithdrawPayment } from './application/withdraw-payment.js';
export { earned, receivedForBooking } from './domain/postings.js';
export { LedgerRepository } from './infrastructure/ledger.repository.js';
export { InvoiceSubject, type Settlement } from './domain/invoice-subject.js';
export { SoldSessions, type SoldSession } from './domain/sold-sessions.js';
export {
  REFUND_OCCASIONS,
  REFUND_STATUSES,
  type RefundOccasion,
  type RefundStatus,
} from './domain/refund-status.js';
export {
  AdminTransactionListItem,
  LedgerTransactionResponse,
  presentLedger,
  presentTransaction,
} from './http/admin-transactions.responses.js';
export { InvoiceResponse, presentInvoice } from './http/payments.responses.js';
