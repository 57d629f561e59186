import { useQueryClient } from '@tanstack/react-query';
import { failureCode } from '@/api/problem';
import type { Booking } from '@/api/types';
import { useToast } from '@/components/ui/toast';
import { practiceCopy } from '@/copy/practice';
import { useCopy } from '@/copy/use-copy';
import { useFailureText } from '../frame/failure-text';
import { useNotice } from '../frame/notice';
import { bookingQuery } from '../hooks/use-booking';

interface Decision {
  send: () => Promise<Booking | null>;
  /** What to say when it worked. */
  told: (booking: Booking) => string;
  /** Runs when nothing is left to decide: it worked, or the booking had moved on. */
  onDecided: () => void;
}

/**
 * Sends a decision and says how it went. Resolves to the words to show in place when it failed and may be
 * tried again, else null. A booking that had already changed is read anew and its present state named.
 */
export function useDecisionReport(id: string, clientName: string) {
  const queries = useQueryClient();
  const t = useCopy(practiceCopy);
  const toast = useToast();
  const notice = useNotice();
  const failureText = useFailureText();

  return async ({ send, told, onDecided }: Decision): Promise<string | null> => {
    try {
      const booking = await send();
      if (booking === null) return null;
      toast(told(booking));
    } catch (error) {
      if (failureCode(error) !== 'booking_not_in_state') return failureText(error);
      const present = await queries.query({ ...bookingQuery(id), staleTime: 0 }).catch(() => null);
      notice(
        present === null
          ? failureText(error)
          : t.decide.changed(clientName, t.status[present.status]),
      );
    }
    onDecided();
    return null;
  };
}
