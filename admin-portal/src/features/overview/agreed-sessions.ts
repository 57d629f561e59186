import type { BookingStatus, StatusCount } from '../../api/types';

/** States of a session that takes place or has had its time. */
const AGREED: readonly BookingStatus[] = [
  'confirmed',
  'completed',
  'client_absent',
  'psychologist_absent',
];

/** How many sessions are agreed; requests, holds and what was given up are none. */
export function agreedSessions(counts: readonly StatusCount[]): number {
  return counts
    .filter(({ status }) => AGREED.includes(status))
    .reduce((sum, { count }) => sum + count, 0);
}
