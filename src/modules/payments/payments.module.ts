import { Module } from '@nestjs/common';
import { DirectoryModule } from '../directory/index.js';
import { SettingsModule } from '../settings/index.js';
import { ActOnNotification } from './application/act-on-notification.js';
import { ApprovePayout } from './application/approve-payout.js';
import { ChangePayout } from './application/change-payout.js';
import { FrozenBalances } from './application/frozen-balances.js';
import { EarningsReader } from './application/earnings-reader.js';
import { FollowRefunds } from './application/follow-refunds.js';
import { InvoiceReader } from './application/invoice-reader.js';
import { IssueInvoice } from './application/issue-invoice.js';
import { PostEarnings } from './application/post-earnings.js';
import { ProbePayment } from './application/probe-payment.js';
import { OwnBankAccount } from './application/own-bank-account.js';
import { PayPayout } from './application/pay-payout.js';
import { PayableReader } from './application/payable-reader.js';
import { PayoutReader } from './application/payout-reader.js';
import { PreparePayouts } from './application/prepare-payouts.js';
import { SetBankAccount } from './application/set-bank-account.js';
import { ShowTransfer } from './application/show-transfer.js';
import { StatementReader } from './application/statement-reader.js';
import { UndoPayout } from './application/undo-payout.js';
import { MoneyFigures } from './application/money-figures.js';
import { PaymentBooks } from './application/payment-books.js';
import { ReceiveNotification } from './application/receive-notification.js';
import { ReconcilePayment } from './application/reconcile-payment.js';
import { ReconcileUnsettled } from './application/reconcile-unsettled.js';
import { SettleCancellation } from './application/settle-cancellation.js';
import { RefundBooking } from './application/refund-booking.js';
import { RefundBooks } from './application/refund-books.js';
import { StartPayment } from './application/start-payment.js';
import { TransactionReader } from './application/transaction-reader.js';
import { VoidInvoice } from './application/void-invoice.js';
import { WithdrawPayment } from './application/withdraw-payment.js';
import { PaymentGateway } from './domain/payment-gateway.js';
import { AdminBalancesController } from './http/admin-balances.controller.js';
import { AdminPayoutActsController } from './http/admin-payout-acts.controller.js';
import { AdminPayoutsController } from './http/admin-payouts.controller.js';
import { EarningsController } from './http/earnings.controller.js';
import { PayoutDesk } from './http/payout-desk.js';
import { AdminTransactionsController } from './http/admin-transactions.controller.js';
import { InvoicesController } from './http/invoices.controller.js';
import { PaymentWebhooksController } from './http/payment-webhooks.controller.js';
import { BankAccountRepository } from './infrastructure/bank-account.repository.js';
import { PayoutRepository } from './infrastructure/payout.repository.js';
import { InvoiceRepository } from './infrastructure/invoice.repository.js';
import { LedgerRepository } from './infrastructure/ledger.repository.js';
import { MidtransGateway } from './infrastructure/midtrans-gateway.js';
import { PaymentRepository } from './infrastructure/payment.repository.js';
import { RefundRepository } from './infrastructure/refund.repository.js';
import { PersonalData } from '../../platform/personal-data/personal-data.js';
import { PAYMENT_HOLDINGS } from './application/holdings.js';

const FRONT_DOOR = [
  EarningsReader,
  ApprovePayout,
  InvoiceReader,
  IssueInvoice,
  PayPayout,
  PostEarnings,
  PreparePayouts,
  ProbePayment,
  ReconcilePayment,
  RefundBooking,
  SettleCancellation,
  SetBankAccount,
  StartPayment,
  TransactionReader,
  VoidInvoice,
  WithdrawPayment,
];

/** Invoices, the gateway, refunds and the ledger. Booking provides the port `InvoiceSubject`. */
@Module({
  imports: [DirectoryModule, SettingsModule],
  controllers: [
    AdminPayoutActsController,
    AdminPayoutsController,
    AdminBalancesController,
    AdminTransactionsController,
    EarningsController,
    InvoicesController,
    PaymentWebhooksController,
  ],
  providers: [
    ...FRONT_DOOR,
    ActOnNotification,
    FrozenBalances,
    ChangePayout,
    OwnBankAccount,
    PayableReader,
    PayoutDesk,
    PayoutReader,
    ShowTransfer,
    StatementReader,
    UndoPayout,
    FollowRefunds,
    MoneyFigures,
    PaymentBooks,
    ReceiveNotification,
    ReconcileUnsettled,
    RefundBooks,
    BankAccountRepository,
    InvoiceRepository,
    PayoutRepository,
    LedgerRepository,
    PaymentRepository,
    RefundRepository,
    { provide: PaymentGateway, useClass: MidtransGateway },
  ],
  exports: FRONT_DOOR,
})
export class PaymentsModule {
  constructor(personalData: PersonalData) {
    personalData.register(PAYMENT_HOLDINGS);
  }
}
