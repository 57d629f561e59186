/** The states of a payout that people make by hand; a provider would add one between the last two. */
export const PAYOUT_STATUSES = [
  'prepared',
  'approved',
  'done',
  'withdrawn',
  'failed',
  'reversed',
] as const;
export type PayoutStatus = (typeof PAYOUT_STATUSES)[number];

export const PAYOUT_ACTS = ['prepare', 'approve', 'pay', 'withdraw', 'fail', 'reverse'] as const;
export type PayoutAct = (typeof PAYOUT_ACTS)[number];

/** What an act starts from and leads to. The same arrows are rows the history refers to. */
export const PAYOUT_ARROWS = {
  prepare: { from: 'none', to: 'prepared' },
  approve: { from: 'prepared', to: 'approved' },
  withdraw: { from: 'prepared', to: 'withdrawn' },
  pay: { from: 'approved', to: 'done' },
  fail: { from: 'approved', to: 'failed' },
  reverse: { from: 'done', to: 'reversed' },
} as const satisfies Readonly<Record<PayoutAct, { from: PayoutStatus | 'none'; to: PayoutStatus }>>;

/** What can be done with a payout in a state, whoever does it. */
export function payoutActsFrom(status: PayoutStatus): PayoutAct[] {
  return PAYOUT_ACTS.filter((act) => PAYOUT_ARROWS[act].from === status);
}
