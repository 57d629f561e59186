/** `unopened` is ours: an order whose customer has not reached the QR code; the API answers 404. */
export type TransactionStatus =
  'unopened' | 'pending' | 'settlement' | 'expire' | 'cancel' | 'partial_refund' | 'refund';

export interface OrderItem {
  name: string;
  /** Whole rupiah for one piece. */
  price: number;
  quantity: number;
}

/** What a merchant asked for; never changes. All instants are demo time in milliseconds. */
export interface Order {
  orderId: string;
  /** Names the payment page; a secret between merchant and customer. */
  token: string;
  /** Whole rupiah. */
  grossAmount: number;
  items: readonly OrderItem[];
  finishUrl: string | null;
  /** Addresses told about every change; null stands for the configured one. */
  notify: readonly (string | null)[];
  createdAt: number;
  /** First instant at which it can no longer be paid. */
  expiresAt: number;
}

export interface Refund {
  id: number;
  uuid: string;
  key: string;
  /** Whole rupiah. */
  amount: number;
  reason: string;
  createdAt: number;
  bankConfirmedAt: number | null;
}

export interface Transaction {
  order: Order;
  status: TransactionStatus;
  opening: { transactionId: string; at: number } | null;
  settledAt: number | null;
  refunds: readonly Refund[];
}

/** A transaction the customer has reached: the provider's API knows it. */
export type OpenedTransaction = Transaction & { opening: { transactionId: string; at: number } };

export type Change =
  | { kind: 'opened'; transactionId: string; at: number; late?: true }
  /** `late`: the money arrived although the order had expired, as transfers sometimes do. */
  | { kind: 'settled'; at: number; late?: true }
  | { kind: 'expired'; at: number }
  | { kind: 'cancelled'; at: number }
  | { kind: 'refunded'; refund: Refund }
  | { kind: 'refund_confirmed'; key: string; at: number };

const NEXT: Readonly<Record<TransactionStatus, readonly TransactionStatus[]>> = {
  unopened: ['pending'],
  pending: ['settlement', 'expire', 'cancel'],
  settlement: ['partial_refund', 'refund'],
  partial_refund: ['partial_refund', 'refund'],
  expire: ['settlement'],
  cancel: [],
  refund: [],
};

/** The state a change leads to; a refund of a part leads nearly there. */
const GOAL: Readonly<Record<Exclude<Change['kind'], 'refund_confirmed'>, TransactionStatus>> = {
  opened: 'pending',
  settled: 'settlement',
  expired: 'expire',
  cancelled: 'cancel',
  refunded: 'refund',
};

export function newTransaction(order: Order): Transaction {
  return { order, status: 'unopened', opening: null, settledAt: null, refunds: [] };
}

/**
 * The transaction after a change.
 * @throws Error when the move is not in the table: callers check first, so it is a bug.
 */
export function evolve(transaction: Transaction, change: Change): Transaction {
  switch (change.kind) {
    case 'opened': {
      const opening = { transactionId: change.transactionId, at: change.at };
      return { ...move(transaction, 'pending'), opening };
    }
    case 'settled':
      return { ...move(transaction, 'settlement'), settledAt: change.at };
    case 'expired':
      return move(transaction, 'expire');
    case 'cancelled':
      return move(transaction, 'cancel');
    case 'refunded': {
      const refunds = [...transaction.refunds, change.refund];
      const left = transaction.order.grossAmount - total(refunds);
      return { ...move(transaction, left === 0 ? 'refund' : 'partial_refund'), refunds };
    }
    case 'refund_confirmed':
      return {
        ...transaction,
        refunds: transaction.refunds.map((refund) => confirm(refund, change)),
      };
  }
}

export function canBecome(transaction: Transaction, status: TransactionStatus): boolean {
  return NEXT[transaction.status].includes(status);
}

/**
 * Whether a change may happen at `now`, demo time: an order past its expiry can only expire, unless
 * the money is said to come late.
 */
export function isAllowed(transaction: Transaction, change: Change, now: number): boolean {
  if (change.kind === 'refund_confirmed') return true;
  if (!canBecome(transaction, GOAL[change.kind])) return false;
  const isPaying = change.kind === 'opened' || change.kind === 'settled';
  return !isPaying || change.late === true || isInTime(transaction, now);
}

function isInTime(transaction: Transaction, now: number): boolean {
  return transaction.status !== 'expire' && !isOverdue(transaction, now);
}

export function isOpened(transaction: Transaction): transaction is OpenedTransaction {
  return transaction.opening !== null;
}

/** Whether it waits for a payment that may no longer come; `now` is demo time. */
export function isOverdue(transaction: Transaction, now: number): boolean {
  return ['unopened', 'pending'].includes(transaction.status) && now >= transaction.order.expiresAt;
}

/** Whole rupiah given back so far. */
export function refundedAmount(transaction: Transaction): number {
  return total(transaction.refunds);
}

function move(transaction: Transaction, status: TransactionStatus): Transaction {
  if (!canBecome(transaction, status)) {
    const { orderId } = transaction.order;
    throw new Error(`Order ${orderId} cannot go from ${transaction.status} to ${status}.`);
  }
  return { ...transaction, status };
}

function confirm(refund: Refund, change: { key: string; at: number }): Refund {
  return refund.key === change.key ? { ...refund, bankConfirmedAt: change.at } : refund;
}

function total(refunds: readonly Refund[]): number {
  return refunds.reduce((sum, refund) => sum + refund.amount, 0);
}
