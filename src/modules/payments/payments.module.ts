import { Module } from '@nestjs/common';
import { ActOnNotification } from './application/act-on-notification.js';
import { FollowRefunds } from './application/follow-refunds.js';
import { InvoiceReader } from './application/invoice-reader.js';
import { IssueInvoice } from './application/issue-invoice.js';
import { PostEarnings } from './application/post-earnings.js';
import { ProbePayment } from './application/probe-payment.js';
import { MoneyFigures } from './application/money-figures.js';
import { PaymentBooks } from './application/payment-books.js';
import { ReceiveNotification } from './application/receive-notification.js';
import { ReconcilePayment } from './application/reconcile-payment.js';
import { ReconcileUnsettled } from './application/reconcile-unsettled.js';
import { RefundBooking } from './application/refund-booking.js';
import { RefundBooks } from './application/refund-books.js';
import { StartPayment } from './application/start-payment.js';
import { TransactionReader } from './application/transaction-reader.js';
import { VoidInvoice } from './application/void-invoice.js';
import { WithdrawPayment } from './application/withdraw-payment.js';
import { PaymentGateway } from './domain/payment-gateway.js';
import { AdminBalancesController } from './http/admin-balances.controller.js';
import { AdminTransactionsController } from './http/admin-transactions.controller.js';
import { InvoicesController } from './http/invoices.controller.js';
import { PaymentWebhooksController } from './http/payment-webhooks.controller.js';
import { InvoiceRepository } from './infrastructure/invoice.repository.js';
import { LedgerRepository } from './infrastructure/ledger.repository.js';
import { MidtransGateway } from './infrastructure/midtrans-gateway.js';
import { PaymentRepository } from './infrastructure/payment.repository.js';
import { RefundRepository } from './infrastructure/refund.repository.js';

const FRONT_DOOR = [
  InvoiceReader,
  IssueInvoice,
  PostEarnings,
  ProbePayment,
  ReconcilePayment,
  RefundBooking,
  StartPayment,
  TransactionReader,
  VoidInvoice,
  WithdrawPayment,
];

/** Invoices, the gateway, refunds and the ledger. Booking provides the port `InvoiceSubject`. */
@Module({
  controllers: [
    AdminBalancesController,
    AdminTransactionsController,
    InvoicesController,
    PaymentWebhooksController,
  ],
  providers: [
    ...FRONT_DOOR,
    ActOnNotification,
    FollowRefunds,
    MoneyFigures,
    PaymentBooks,
    ReceiveNotification,
    ReconcileUnsettled,
    RefundBooks,
    InvoiceRepository,
    LedgerRepository,
    PaymentRepository,
    RefundRepository,
    { provide: PaymentGateway, useClass: MidtransGateway },
  ],
  exports: FRONT_DOOR,
})
export class PaymentsModule {}
