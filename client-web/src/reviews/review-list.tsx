import { useInfiniteQuery } from '@tanstack/react-query';
import { answer, api } from '@/api/client';
import type { PublicReview } from '@/api/types';
import { LoadMore } from '@/components/load-more';
import { ErrorState } from '@/components/ui/error-state';
import { Skeleton } from '@/components/ui/skeleton';
import { reviewsCopy } from '@/copy/reviews';
import { useCopy } from '@/copy/use-copy';
import { formatMonth } from '@/lib/times';
import { useTimes } from '@/session/use-times';
import { Reply } from './reply';
import { Stars } from './stars';

const PAGE_SIZE = 5;

function useReviews(psychologistId: string) {
  return useInfiniteQuery({
    queryKey: ['reviews', psychologistId],
    queryFn: ({ pageParam, signal }) => {
      const query = { limit: PAGE_SIZE, ...(pageParam !== null && { cursor: pageParam }) };
      const params = { path: { id: psychologistId }, query };
      return answer(api.GET('/api/v1/psychologists/{id}/reviews', { params, signal }));
    },
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
  });
}

function Item({ review }: { review: PublicReview }) {
  const t = useCopy(reviewsCopy).list;
  const { language } = useTimes();
  const month = formatMonth(review.month, language);
  return (
    <li className="border-t border-line py-4 first:border-t-0">
      <p className="flex flex-wrap items-center gap-x-3 text-[0.9375rem] text-ink-2">
        <Stars count={review.rating} />
        {review.isEdited ? `${month}, ${t.edited}` : month}
      </p>
      {review.text !== null && <p className="mt-1.5 whitespace-pre-line">{review.text}</p>}
      {review.reply !== null && <Reply text={review.reply.text} />}
    </li>
  );
}

/** What clients say of a psychologist, the newest first. */
export function ReviewList({ psychologistId }: { psychologistId: string }) {
  const t = useCopy(reviewsCopy).list;
  const query = useReviews(psychologistId);
  const items = query.data?.pages.flatMap((page) => page.items);
  return (
    <section aria-labelledby="reviews" className="max-w-[38rem]">
      <h2 id="reviews" className="text-xl">
        {t.title}
      </h2>
      <p className="mt-1 text-[0.9375rem] text-ink-2">{items?.length === 0 ? t.none : t.about}</p>
      {query.error !== null && items === undefined && (
        <ErrorState error={query.error} onRetry={() => void query.refetch()} />
      )}
      {query.isPending && <Skeleton className="mt-4 h-24 w-full" />}
      <ul className="mt-2">
        {items?.map((review) => (
          <Item key={review.id} review={review} />
        ))}
      </ul>
      <LoadMore query={query} onMore={() => void query.fetchNextPage()} />
    </section>
  );
}
