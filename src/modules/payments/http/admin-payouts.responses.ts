import { ApiProperty, ApiSchema } from '@nestjs/swagger';
import { Money, moneyOf } from '../../../platform/http/money.js';
import {
  PAYOUT_OBSTACLES,
  type Payable,
  type PayableList,
  type PayoutObstacle,
} from '../application/payable-reader.js';
import type {
  PayoutBar,
  PayoutDetail,
  PayoutEventRow,
  PayoutRow,
} from '../application/payout-reader.js';
import type { PreparedBatch } from '../application/prepare-payouts.js';
import { bankNameOf } from '../domain/banks.js';
import { transferTextOf } from '../domain/payout.js';
import {
  PAYOUT_ACTS,
  PAYOUT_STATUSES,
  type PayoutAct,
  type PayoutStatus,
} from '../domain/payout-status.js';
import { LedgerTransactionResponse, presentLedger } from './admin-transactions.responses.js';
import { BankAccountResponse, presentBankAccount } from './earnings.responses.js';

const BARS = ['prepared_by_you', 'paid_to_you'] as const;

@ApiSchema({ name: 'PayoutInFlightResponse' })
export class PayoutInFlightResponse {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ enum: PAYOUT_STATUSES, enumName: 'PayoutStatus' }) status!: PayoutStatus;
}

@ApiSchema({ name: 'AdminPayableResponse' })
export class AdminPayableResponse {
  @ApiProperty({ format: 'uuid', description: 'Of the psychologist' }) id!: string;
  @ApiProperty() psychologistName!: string;
  @ApiProperty({ description: 'Still owed what they have earned' }) isSuspended!: boolean;
  @ApiProperty({ type: Money, description: 'Below zero they owe us' }) balance!: Money;
  @ApiProperty({ type: BankAccountResponse, nullable: true })
  bankAccount!: BankAccountResponse | null;
  @ApiProperty({ type: PayoutInFlightResponse, nullable: true })
  inFlight!: PayoutInFlightResponse | null;
  @ApiProperty({
    enum: PAYOUT_OBSTACLES,
    enumName: 'PayoutObstacle',
    nullable: true,
    description: 'Why no payout can be prepared now',
  })
  obstacle!: PayoutObstacle | null;
}

@ApiSchema({ name: 'AdminPayableListResponse' })
export class AdminPayableListResponse {
  @ApiProperty({ type: [AdminPayableResponse] }) items!: AdminPayableResponse[];
  @ApiProperty({ type: 'integer' }) total!: number;
  @ApiProperty({ type: Money, description: 'From this balance on a payout is proposed' })
  minimum!: Money;
}

@ApiSchema({ name: 'PayoutBatchResponse' })
export class PayoutBatchResponse {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ type: [String], format: 'uuid' }) payoutIds!: string[];
}

@ApiSchema({ name: 'AdminPayoutListItem' })
export class AdminPayoutListItem {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ format: 'uuid' }) psychologistId!: string;
  @ApiProperty() psychologistName!: string;
  @ApiProperty({ description: 'Still owed what they have earned' }) isSuspended!: boolean;
  @ApiProperty({ enum: PAYOUT_STATUSES, enumName: 'PayoutStatus' }) status!: PayoutStatus;
  @ApiProperty({ type: Money, description: 'Taken from the balance' }) gross!: Money;
  @ApiProperty({ type: Money, description: 'Tax, handed on to the state' }) withheld!: Money;
  @ApiProperty({ type: Money, description: 'What is transferred' }) net!: Money;
  @ApiProperty() bankName!: string;
  @ApiProperty({ description: 'The last four digits of the account’s number' }) lastFour!: string;
  @ApiProperty() preparedByName!: string;
  @ApiProperty({ format: 'date-time' }) preparedAt!: string;
  @ApiProperty({ type: String, nullable: true }) approvedByName!: string | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) approvedAt!: string | null;
  @ApiProperty({ type: String, format: 'date', nullable: true }) paidOn!: string | null;
  @ApiProperty({ type: String, nullable: true }) bankReference!: string | null;
}

@ApiSchema({ name: 'AdminPayoutListResponse' })
export class AdminPayoutListResponse {
  @ApiProperty({ type: [AdminPayoutListItem] }) items!: AdminPayoutListItem[];
  @ApiProperty({ type: 'integer' }) total!: number;
}

@ApiSchema({ name: 'PayoutEventResponse' })
export class PayoutEventResponse {
  @ApiProperty({ type: 'integer' }) version!: number;
  @ApiProperty({ enum: PAYOUT_ACTS, enumName: 'PayoutAct' }) act!: PayoutAct;
  @ApiProperty({ enum: PAYOUT_STATUSES, enumName: 'PayoutStatus' }) toStatus!: PayoutStatus;
  @ApiProperty() actorName!: string;
  @ApiProperty({ type: String, nullable: true }) reason!: string | null;
  @ApiProperty({ format: 'date-time' }) at!: string;
}

@ApiSchema({ name: 'AdminPayoutResponse' })
export class AdminPayoutResponse extends AdminPayoutListItem {
  @ApiProperty({ type: 'integer' }) version!: number;
  @ApiProperty({ format: 'uuid' }) batchId!: string;
  @ApiProperty() holderName!: string;
  @ApiProperty({ format: 'date-time', description: 'When its owner named this account' })
  accountSetAt!: string;
  @ApiProperty({ description: 'The owner has named another account since' })
  isAccountReplaced!: boolean;
  @ApiProperty({ type: 'integer', nullable: true, description: 'Basis points' })
  withholdingBp!: number | null;
  @ApiProperty({ type: Money, description: 'Part of the gross that was taxed before' })
  taxedBefore!: Money;
  @ApiProperty({ type: Money, description: 'What the bank took for it' }) transferCost!: Money;
  @ApiProperty({ description: 'Reversed when its tax could not be taken back' }) taxKept!: boolean;
  @ApiProperty({ description: 'What to write beside the transfer' }) transferText!: string;
  @ApiProperty({ enum: PAYOUT_ACTS, enumName: 'PayoutAct', isArray: true }) acts!: PayoutAct[];
  @ApiProperty({
    enum: BARS,
    enumName: 'PayoutBar',
    nullable: true,
    description: 'Why I may not go on with it',
  })
  bar!: PayoutBar | null;
  @ApiProperty({ type: [PayoutEventResponse] }) history!: PayoutEventResponse[];
  @ApiProperty({ type: [LedgerTransactionResponse] }) ledger!: LedgerTransactionResponse[];
}

@ApiSchema({ name: 'TransferNumberResponse' })
export class TransferNumberResponse {
  @ApiProperty({ description: 'The whole number of the account; looking at it is on record' })
  number!: string;
}

export function presentPayables({ items, total, minimum }: PayableList): AdminPayableListResponse {
  return { items: items.map(presentPayable), total, minimum: moneyOf(minimum) };
}

export function presentBatch({ id, payoutIds }: PreparedBatch): PayoutBatchResponse {
  return { id, payoutIds: [...payoutIds] };
}

export function presentPayout(row: PayoutRow): AdminPayoutListItem {
  return {
    id: row.id,
    psychologistId: row.psychologist_id,
    psychologistName: row.psychologist_name,
    isSuspended: row.is_suspended,
    status: row.status,
    gross: moneyOf(row.gross),
    withheld: moneyOf(row.withheld),
    net: moneyOf(row.net),
    bankName: bankNameOf(row.bank_code),
    lastFour: row.last_four,
    preparedByName: row.prepared_by_name,
    preparedAt: row.prepared_at.toISOString(),
    approvedByName: row.approved_by_name,
    approvedAt: row.approved_at && row.approved_at.toISOString(),
    paidOn: row.paid_on,
    bankReference: row.bank_reference,
  };
}

export function presentPayoutDetail(detail: PayoutDetail): AdminPayoutResponse {
  const { payout } = detail;
  return {
    ...presentPayout(payout),
    version: payout.version,
    batchId: payout.batch_id,
    holderName: payout.holder_name,
    accountSetAt: payout.account_set_at.toISOString(),
    isAccountReplaced: detail.isAccountReplaced,
    withholdingBp: payout.withholding_bp,
    taxedBefore: moneyOf(payout.taxed_before),
    transferCost: moneyOf(payout.transfer_cost),
    taxKept: payout.tax_kept,
    transferText: transferTextOf(payout.id),
    acts: detail.acts,
    bar: detail.bar,
    history: detail.history.map(presentEvent),
    ledger: presentLedger(detail.ledger),
  };
}

function presentPayable(payable: Payable): AdminPayableResponse {
  return {
    id: payable.psychologistId,
    psychologistName: payable.name,
    isSuspended: payable.isSuspended,
    balance: moneyOf(payable.balance),
    bankAccount: payable.bankAccount && presentBankAccount(payable.bankAccount),
    inFlight: payable.inFlight && { id: payable.inFlight.id, status: payable.inFlight.status },
    obstacle: payable.obstacle,
  };
}

function presentEvent(row: PayoutEventRow): PayoutEventResponse {
  return {
    version: row.version,
    act: row.act,
    toStatus: row.to_status,
    actorName: row.actor_name,
    reason: row.reason,
    at: row.at.toISOString(),
  };
}
