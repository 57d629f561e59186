import { ApiProperty, ApiSchema } from '@nestjs/swagger';
import { isoOf } from '../../../kernel/time/instant.js';
import { Money, moneyOf } from '../../../platform/http/money.js';
import type { BankAccount } from '../domain/bank-account.js';
import { BANKS, bankNameOf } from '../domain/banks.js';
import { PAYOUT_STATUSES, type PayoutStatus } from '../domain/payout-status.js';
import type { Earnings } from '../application/earnings-reader.js';
import {
  STATEMENT_KINDS,
  type StatementKind,
  type StatementLine,
} from '../application/statement-reader.js';

@ApiSchema({ name: 'BankResponse' })
export class BankResponse {
  @ApiProperty() code!: string;
  @ApiProperty() name!: string;
}

@ApiSchema({ name: 'BankListResponse' })
export class BankListResponse {
  @ApiProperty({ type: [BankResponse] }) items!: BankResponse[];
}

@ApiSchema({ name: 'BankAccountResponse' })
export class BankAccountResponse {
  @ApiProperty() bankCode!: string;
  @ApiProperty() bankName!: string;
  @ApiProperty({ description: 'The last four digits of its number' }) lastFour!: string;
  @ApiProperty() holderName!: string;
  @ApiProperty({ format: 'date-time' }) setAt!: string;
}

@ApiSchema({ name: 'OwnBankAccountResponse' })
export class OwnBankAccountResponse {
  @ApiProperty({ type: 'integer', description: '0 before any was named' }) version!: number;
  @ApiProperty({ type: BankAccountResponse, nullable: true }) account!: BankAccountResponse | null;
}

@ApiSchema({ name: 'PayoutOnItsWayResponse' })
export class PayoutOnItsWayResponse {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ enum: PAYOUT_STATUSES, enumName: 'PayoutStatus' }) status!: PayoutStatus;
  @ApiProperty({ type: Money }) net!: Money;
  @ApiProperty() bankName!: string;
  @ApiProperty() lastFour!: string;
}

@ApiSchema({ name: 'EarningsResponse' })
export class EarningsResponse {
  @ApiProperty({ type: Money, description: 'Earned and not yet paid out; below zero is owed' })
  available!: Money;

  @ApiProperty({ type: Money, description: 'Reserved for a payout, or on its way' })
  inPayouts!: Money;

  @ApiProperty({ type: Money, description: 'My share of sessions whose outcome is yet to close' })
  held!: Money;

  @ApiProperty({ type: 'integer' }) heldSessionCount!: number;

  @ApiProperty({ type: PayoutOnItsWayResponse, nullable: true })
  payout!: PayoutOnItsWayResponse | null;

  @ApiProperty({ type: Money, description: 'From this balance on a payout is proposed' })
  minimumPayout!: Money;
}

@ApiSchema({ name: 'EarningSessionResponse' })
export class EarningSessionResponse {
  @ApiProperty({ format: 'uuid' }) bookingId!: string;
  @ApiProperty({ format: 'date-time' }) startsAt!: string;
  @ApiProperty() serviceName!: string;
  @ApiProperty({ type: Money, description: 'What was kept of the price' }) price!: Money;
  @ApiProperty({ type: Money }) fee!: Money;
  @ApiProperty({ type: Money, description: 'Value added tax on the fee' }) vat!: Money;
}

@ApiSchema({ name: 'EarningPayoutResponse' })
export class EarningPayoutResponse {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ enum: PAYOUT_STATUSES, enumName: 'PayoutStatus' }) status!: PayoutStatus;
  @ApiProperty({ type: Money }) net!: Money;
  @ApiProperty({ type: Money }) withheld!: Money;
  @ApiProperty() lastFour!: string;
  @ApiProperty({ type: String, format: 'date', nullable: true }) paidOn!: string | null;
  @ApiProperty({ type: String, nullable: true }) bankReference!: string | null;
}

@ApiSchema({ name: 'EarningResponse' })
export class EarningResponse {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ enum: STATEMENT_KINDS, enumName: 'EarningKind' }) kind!: StatementKind;
  @ApiProperty({ format: 'date-time' }) at!: string;
  @ApiProperty({ type: Money, description: 'Up is positive' }) amount!: Money;
  @ApiProperty({ type: Money, description: 'Where it left the balance' }) balance!: Money;
  @ApiProperty({ type: EarningSessionResponse, nullable: true })
  session!: EarningSessionResponse | null;
  @ApiProperty({ type: EarningPayoutResponse, nullable: true })
  payout!: EarningPayoutResponse | null;
}

@ApiSchema({ name: 'EarningListResponse' })
export class EarningListResponse {
  @ApiProperty({ type: [EarningResponse] }) items!: EarningResponse[];
  @ApiProperty({ type: String, nullable: true }) nextCursor!: string | null;
}

export function presentBanks(): BankListResponse {
  return { items: BANKS.map(({ code, name }) => ({ code, name })) };
}

export function presentBankAccount(account: BankAccount): BankAccountResponse {
  return {
    bankCode: account.bankCode,
    bankName: bankNameOf(account.bankCode),
    lastFour: account.lastFour,
    holderName: account.holderName,
    setAt: isoOf(account.setAt),
  };
}

export function presentOwnBankAccount(account: BankAccount | null): OwnBankAccountResponse {
  return { version: account?.version ?? 0, account: account && presentBankAccount(account) };
}

export function presentEarnings(earnings: Earnings): EarningsResponse {
  const { payout } = earnings;
  return {
    available: moneyOf(earnings.available),
    inPayouts: moneyOf(earnings.inPayouts),
    held: moneyOf(earnings.held),
    heldSessionCount: earnings.heldSessionCount,
    minimumPayout: moneyOf(earnings.minimumPayout),
    payout: payout && {
      id: payout.id,
      status: payout.status,
      net: moneyOf(payout.net),
      bankName: bankNameOf(payout.bankCode),
      lastFour: payout.lastFour,
    },
  };
}

export function presentEarning(line: StatementLine): EarningResponse {
  return {
    id: line.id,
    kind: line.kind,
    at: isoOf(line.at),
    amount: moneyOf(line.amount),
    balance: moneyOf(line.balance),
    session: line.session && {
      bookingId: line.session.bookingId,
      startsAt: isoOf(line.session.startsAt),
      serviceName: line.session.serviceName,
      price: moneyOf(line.price ?? 0),
      fee: moneyOf(line.fee ?? 0),
      vat: moneyOf(line.vat ?? 0),
    },
    payout: line.payout && {
      id: line.payout.id,
      status: line.payout.status,
      net: moneyOf(line.payout.net),
      withheld: moneyOf(line.payout.withheld),
      lastFour: line.payout.lastFour,
      paidOn: line.payout.paidOn,
      bankReference: line.payout.bankReference,
    },
  };
}
