import { plusMinutes, type Instant } from '../../../kernel/time/instant.js';
import type { Booking } from './booking.js';
import { mayCancel } from './cancellation.js';
import { WAIT_FOR_OTHER_MINUTES } from './deadlines.js';
import { isOpenToObjection } from './objections.js';

export const PERMITTED_ACTS = [
  'pay',
  'take',
  'cancel',
  'reschedule',
  'propose',
  'confirm',
  'reject',
  'complete',
  'mark_client_absent',
  'mark_psychologist_absent',
  'object',
] as const;
export type PermittedAct = (typeof PERMITTED_ACTS)[number];

type Facts = Pick<
  Booking,
  'status' | 'startsAt' | 'endsAt' | 'keepUntil' | 'outcomeClosesAt' | 'outcomeClosedAt'
> & {
  /** Somebody has spoken against the outcome: once is enough. */
  readonly hasObjection?: boolean;
};

/** What a party may do with a booking now: screens show these and nothing else. */
export function permittedActs(
  booking: Facts,
  party: 'client' | 'psychologist',
  now: Instant,
): PermittedAct[] {
  if (isOpenToObjection(booking, now)) return booking.hasObjection === true ? [] : ['object'];
  return party === 'client' ? clientActs(booking, now) : psychologistActs(booking, now);
}

function clientActs(booking: Facts, now: Instant): PermittedAct[] {
  const isKept = booking.keepUntil !== null && booking.keepUntil > now;
  if (booking.status === 'held') return isKept ? ['pay', 'cancel'] : [];
  if (booking.status === 'offered') return isKept ? ['take', 'cancel'] : [];
  if (!mayCancel(booking, 'client', now)) return [];
  // How late and how often is for the terms to say: `moving`.
  return now < booking.startsAt ? ['cancel', 'reschedule'] : ['cancel'];
}

function psychologistActs(booking: Facts, now: Instant): PermittedAct[] {
  const isAhead = now < booking.startsAt;
  if (booking.status === 'offered') return isAhead ? ['cancel'] : [];
  if (booking.status === 'requested') {
    return isAhead ? ['confirm', 'reject', 'propose'] : ['confirm', 'reject'];
  }
  if (booking.status !== 'confirmed') return [];
  if (isAhead) return ['cancel', 'propose'];
  const acts: PermittedAct[] = [];
  if (now >= booking.endsAt) acts.push('complete');
  if (now >= plusMinutes(booking.startsAt, WAIT_FOR_OTHER_MINUTES)) {
    acts.push('mark_client_absent', 'mark_psychologist_absent');
  }
  return acts;
}
