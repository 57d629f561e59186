import { api } from './client';
import { unwrap } from './problem';
import type { Review, ReviewVerdict } from './types';

/** @throws ApiError 409 when another admin was faster, or the client has taken it back. */
export function moderateReview(
  id: string,
  decision: { verdict: ReviewVerdict; reason: string },
): Promise<Review> {
  const params = { path: { id } };
  return unwrap(api.POST('/api/v1/admin/reviews/{id}/decisions', { params, body: decision }));
}
