import { rupiah, subtract, type Rupiah } from '../../../kernel/money/rupiah.js';

export type LedgerKind = 'asset' | 'liability' | 'income' | 'expense';

/** What moved on one account for one kind of event; debit positive, credit negative. */
export interface Movement {
  readonly account: string;
  readonly kind: LedgerKind;
  /** Such as `payment.received`. */
  readonly event: string;
  readonly net: number;
  readonly debit: number;
  /** How many lines were debits. */
  readonly debits: number;
}

/** What a period brought, in whole rupiah. */
export interface MoneyFigures {
  /** Payments that came in, also those that had to go back. */
  readonly received: Rupiah;
  /** Refunds that have reached the payer. */
  readonly refunded: Rupiah;
  /** Platform fees that were earned, without VAT. */
  readonly fees: Rupiah;
  /** VAT on them, which is the state's. */
  readonly vat: Rupiah;
  /** What psychologists earned. */
  readonly psychologists: Rupiah;
  readonly gatewayCost: Rupiah;
  readonly transferCost: Rupiah;
  /** Goodwill and whatever else the platform bore. */
  readonly otherCost: Rupiah;
  /** All income less all cost. */
  readonly result: Rupiah;
}

/** The order in which they are shown. */
export const MONEY_FIGURES = [
  'received',
  'refunded',
  'fees',
  'vat',
  'psychologists',
  'gatewayCost',
  'transferCost',
  'otherCost',
  'result',
] as const satisfies readonly (keyof MoneyFigures)[];

export function moneyFigures(movements: readonly Movement[]): MoneyFigures {
  const debit = (is: (of: Movement) => boolean): number => sum(movements.filter(is), 'debit');
  const net = (is: (of: Movement) => boolean): number => sum(movements.filter(is), 'net');
  const on = (account: string) => net((of) => of.account === account);
  const costs = net(({ kind }) => kind === 'expense');
  const [gatewayCost, transferCost] = [on('gateway_cost'), on('transfer_cost')];
  return {
    received: rupiah(debit(isReceived)),
    refunded: rupiah(debit(isRefunded)),
    fees: rupiah(-on('fee_income')),
    vat: rupiah(-on('vat_out')),
    psychologists: rupiah(-net(isEarned)),
    gatewayCost: rupiah(gatewayCost),
    transferCost: rupiah(transferCost),
    otherCost: rupiah(costs - gatewayCost - transferCost),
    result: subtract(rupiah(-net(({ kind }) => kind === 'income')), rupiah(costs)),
  };
}

/** How many payments came in and how many refunds arrived. */
export function moneyCounts(movements: readonly Movement[]): {
  payments: number;
  refunds: number;
} {
  return {
    payments: sum(movements.filter(isReceived), 'debits'),
    refunds: sum(movements.filter(isRefunded), 'debits'),
  };
}

function isReceived({ event, kind }: Movement): boolean {
  return event === 'payment.received' && kind === 'asset';
}

function isRefunded({ event, account }: Movement): boolean {
  return event === 'refund.confirmed' && account === 'refunds_in_transit';
}

function isEarned({ event, account }: Movement): boolean {
  return account === 'psychologist_payable' && event.startsWith('booking.');
}

function sum(movements: readonly Movement[], of: 'net' | 'debit' | 'debits'): number {
  return movements.reduce((total, movement) => total + movement[of], 0);
}
