import type { BookingListItem } from '@/api/types';
import { sessionsCopy } from '@/copy/sessions';
import { useCopy } from '@/copy/use-copy';
import { now } from '@/lib/clock';

export type Stateful = Pick<BookingListItem, 'status' | 'endsAt'>;

/** Its time has passed, and the psychologist has not said yet how it went. */
export function isOver({ status, endsAt }: Stateful): boolean {
  return status === 'confirmed' && Date.parse(endsAt) <= now().getTime();
}

/** The state in words and what happens next; the clock alone turns a confirmed session into one that is over. */
export function useStatusWords(booking: Stateful) {
  const t = useCopy(sessionsCopy);
  if (isOver(booking)) return { label: t.over.label, next: t.over.next };
  const { status } = booking;
  return { label: t.status[status].label, next: t.status[status].next };
}
