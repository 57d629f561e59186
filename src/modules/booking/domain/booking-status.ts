/** The states of a booking's life; see the README for the picture. */
export const BOOKING_STATUSES = [
  'offered',
  'held',
  'requested',
  'confirmed',
  'expired',
  'rejected',
  'cancelled',
  'completed',
  'client_absent',
  'psychologist_absent',
] as const;
export type BookingStatus = (typeof BOOKING_STATUSES)[number];

/** What people and sweeps do to a booking. */
export const BOOKING_ACTS = [
  'hold',
  'start_payment',
  'pay',
  'pay_late',
  'prolong',
  'move',
  'confirm',
  'reject',
  'lapse',
  'cancel',
  'expire',
  'complete',
  'mark_absent',
  'correct',
  'close',
  'offer',
  'take',
] as const;
export type BookingAct = (typeof BOOKING_ACTS)[number];

/** How a session ended. */
const OUTCOMES = ['completed', 'client_absent', 'psychologist_absent'] as const;

/**
 * The arrows this release draws, by act. The database holds the same and more (`booking_transition`)
 * and refuses whatever is not there; this copy lets code refuse earlier and say why.
 */
export const ARROWS: Readonly<
  Partial<Record<BookingAct, readonly (readonly [BookingStatus | 'none', BookingStatus])[]>>
> = {
  hold: [
    ['none', 'held'],
    ['none', 'requested'],
    ['none', 'confirmed'],
  ],
  offer: [['none', 'offered']],
  take: [
    ['offered', 'held'],
    ['offered', 'requested'],
    ['offered', 'confirmed'],
  ],
  move: [
    ['requested', 'requested'],
    ['confirmed', 'confirmed'],
  ],
  start_payment: [['held', 'held']],
  pay: [
    ['held', 'requested'],
    ['held', 'confirmed'],
  ],
  pay_late: [
    ['expired', 'requested'],
    ['expired', 'confirmed'],
  ],
  expire: [
    ['offered', 'expired'],
    ['held', 'expired'],
  ],
  cancel: [
    ['offered', 'cancelled'],
    ['held', 'cancelled'],
    ['requested', 'cancelled'],
    ['confirmed', 'cancelled'],
  ],
  confirm: [['requested', 'confirmed']],
  reject: [['requested', 'rejected']],
  lapse: [['requested', 'rejected']],
  complete: [['confirmed', 'completed']],
  mark_absent: [
    ['confirmed', 'client_absent'],
    ['confirmed', 'psychologist_absent'],
  ],
  correct: OUTCOMES.flatMap((from) =>
    [...OUTCOMES, 'cancelled' as const]
      .filter((to) => to !== from)
      .map((to) => [from, to] as const),
  ),
  close: [
    ['completed', 'completed'],
    ['client_absent', 'client_absent'],
    ['psychologist_absent', 'psychologist_absent'],
  ],
};

/** Whether an act may take a booking from one state to another. */
export function isArrow(act: BookingAct, from: BookingStatus | 'none', to: BookingStatus): boolean {
  return ARROWS[act]?.some(([start, end]) => start === from && end === to) ?? false;
}
