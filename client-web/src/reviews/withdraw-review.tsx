import { AskBefore } from '@/components/ask-before';
import { reviewsCopy } from '@/copy/reviews';
import { useCopy } from '@/copy/use-copy';
import { useWithdrawReview } from './use-review';

/** Takes a review back, for good. */
export function WithdrawReview({ bookingId, id }: { bookingId: string; id: string }) {
  const { action, title, body, confirm, keep, done } = useCopy(reviewsCopy).withdraw;
  const words = { action, title, body, confirm, keep, done };
  const { mutateAsync } = useWithdrawReview(bookingId, id);
  return <AskBefore words={words} send={() => mutateAsync()} />;
}
