import type { Booking } from '@/api/types';
import { AskBefore } from '@/components/ask-before';
import { sessionsCopy } from '@/copy/sessions';
import { useCopy } from '@/copy/use-copy';
import { useGiveUp } from './use-give-up';

function useWords({ status, invoice }: Booking) {
  const { giveUp, cancelLate } = useCopy(sessionsCopy);
  if (status !== 'held') return cancelLate;
  const isBegun = invoice !== null && invoice.payment !== null;
  return { ...giveUp, body: isBegun ? giveUp.begun : giveUp.body };
}

/** Lets a time go, held or re-booked by late money: says what it means, asks once. */
export function GiveUpTime({ booking }: { booking: Booking }) {
  const { action, title, body, confirm, keep, done } = useWords(booking);
  const words = { action, title, body, confirm, keep, done };
  const { mutateAsync } = useGiveUp(booking.id);
  return <AskBefore words={words} send={() => mutateAsync()} isWide />;
}
