import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { answer, api } from '@/api/client';
import type { NewReport, PracticeReview } from '@/api/types';
import { entityTag } from '../model/entity-tag';
import { practiceKeys } from './practice-keys';

const PAGE_SIZE = 10;

/** What clients say of the practice, the newest first; perhaps only what has no answer yet. */
export function useOwnReviews({ onlyUnanswered }: { onlyUnanswered: boolean }) {
  return useInfiniteQuery({
    queryKey: [...practiceKeys.reviews, { onlyUnanswered }],
    queryFn: ({ pageParam, signal }) => {
      const query = {
        limit: PAGE_SIZE,
        ...(onlyUnanswered && { status: 'unanswered' as const }),
        ...(pageParam !== null && { cursor: pageParam }),
      };
      return answer(api.GET('/api/v1/me/reviews', { params: { query }, signal }));
    },
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
  });
}

function useReviewChange<Given>(send: (given: Given) => Promise<unknown>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: send,
    onSettled: () => client.invalidateQueries({ queryKey: practiceKeys.reviews }),
  });
}

/** Answers over the words that were read; null takes the answer back. */
export function useReply({ id, version }: PracticeReview) {
  return useReviewChange((text: string | null) => {
    const path = { id };
    if (text === null)
      return answer(api.DELETE('/api/v1/reviews/{id}/reply', { params: { path } }));
    const params = { path, header: { 'If-Match': entityTag(version) } };
    return answer(api.PUT('/api/v1/reviews/{id}/reply', { params, body: { text } }));
  });
}

export function useReport({ id }: PracticeReview) {
  return useReviewChange((body: NewReport) =>
    answer(api.POST('/api/v1/reviews/{id}/report', { params: { path: { id } }, body })),
  );
}
