import type { Booking } from '@/api/types';
import { practiceCopy } from '@/copy/practice';
import { useCopy } from '@/copy/use-copy';

export type Stateful = Pick<Booking, 'status' | 'permittedActs'>;

/** Over, and nobody has said yet how it went. */
export function lacksOutcome(booking: Stateful): boolean {
  return booking.permittedActs.includes('complete');
}

/** The booking's state in words; a confirmed session that is over says that its outcome is missing. */
export function useStatusText(): (booking: Stateful) => string {
  const t = useCopy(practiceCopy);
  return (booking) => (lacksOutcome(booking) ? t.outcome.missing : t.status[booking.status]);
}
