import type { Booking } from '@/api/types';
import { AskBefore } from '@/components/ask-before';
import { sessionsCopy } from '@/copy/sessions';
import { useCopy } from '@/copy/use-copy';
import { useGiveUp } from './use-give-up';

function useWords({ invoice }: Booking) {
  const { giveUp } = useCopy(sessionsCopy);
  const isBegun = invoice !== null && invoice.payment !== null;
  return { ...giveUp, body: isBegun ? giveUp.begun : giveUp.body };
}

/** Lets a held time go: says what it means, asks once. */
export function GiveUpTime({ booking }: { booking: Booking }) {
  const { action, title, body, confirm, keep, done } = useWords(booking);
  const words = { action, title, body, confirm, keep, done };
  const { mutateAsync } = useGiveUp(booking.id);
  return <AskBefore words={words} send={() => mutateAsync()} isWide />;
}
