import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { answer, api } from '@/api/client';
import { failureCode } from '@/api/problem';
import type { Review } from '@/api/types';

export interface Opinion {
  readonly rating: number;
  readonly text: string;
}

const reviewKey = (bookingId: string) => ['review', bookingId] as const;

/** The client's review of a session; null when none was written. */
export function useReview(bookingId: string) {
  return useQuery({
    queryKey: reviewKey(bookingId),
    queryFn: async ({ signal }): Promise<Review | null> => {
      const params = { path: { id: bookingId } };
      const call = api.GET('/api/v1/bookings/{id}/review', { params, signal });
      return answer(call).catch((error: unknown) => {
        if (failureCode(error) === 'not_found') return null;
        throw error;
      });
    },
  });
}

/** Writes the review, or changes the one that was read. */
export function useSaveReview(bookingId: string, review: Review | null) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ rating, text }: Opinion) => {
      const body = { rating, text: text.trim() === '' ? null : text };
      return answer(
        review === null
          ? api.POST('/api/v1/bookings/{id}/review', { params: { path: { id: bookingId } }, body })
          : api.PATCH('/api/v1/reviews/{id}', {
              params: {
                path: { id: review.id },
                header: { 'If-Match': `"${String(review.version)}"` },
              },
              body,
            }),
      );
    },
    onSuccess: (saved) => client.setQueryData(reviewKey(bookingId), saved),
    onError: () => client.invalidateQueries({ queryKey: reviewKey(bookingId) }),
  });
}

/** Takes the review back, for good. */
export function useWithdrawReview(bookingId: string, id: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => answer(api.DELETE('/api/v1/reviews/{id}', { params: { path: { id } } })),
    onSettled: () => client.invalidateQueries({ queryKey: reviewKey(bookingId) }),
  });
}
