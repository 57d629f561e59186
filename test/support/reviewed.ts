import type { Good } from './stage.js';
import { ok, type Visitor } from './visitor.js';

/** A completed session's review, answered; its id. */
export async function addReview(
  { client, psychologist }: { readonly client: Visitor; readonly psychologist: Visitor },
  bookingId: string,
): Promise<string> {
  const { id } = await ok(
    client.api.POST('/api/v1/bookings/{id}/review', {
      params: { path: { id: bookingId } },
      body: { rating: 4, text: 'Baik.' },
    }),
  );
  const params = { path: { id } };
  await ok(psychologist.api.PUT('/api/v1/reviews/{id}/reply', { params, body: { text: 'Baik.' } }));
  return id;
}

/** What would be taken of the client's reviews; the last is one that nothing else needs. */
export function reviewRequests({
  requested,
  reviewIds: [first, last],
}: {
  readonly requested: { readonly id: string };
  readonly reviewIds: readonly [string, string];
}): Readonly<Record<string, Good>> {
  const path = `/reviews/${first}`;
  const reply = { by: 'psychologist', path: `${path}/reply` } as const;
  return {
    writeReview: {
      by: 'client',
      path: `/bookings/${requested.id}/review`,
      body: { rating: 5, text: 'Tenang.' },
    },
    editReview: { by: 'client', path, body: { rating: 4, text: 'Cukup tenang.' } },
    withdrawReview: { by: 'client', path: `/reviews/${last}` },
    replyToReview: { ...reply, body: { text: 'Terima kasih.' } },
    withdrawReply: reply,
    reportReview: {
      by: 'psychologist',
      path: `${path}/report`,
      body: { reason: 'other', words: 'Bukan tentang sesi.' },
    },
    adminModerateReview: {
      by: 'admin',
      path: `/admin${path}/decisions`,
      body: { verdict: 'keep', reason: 'Sesuai pedoman.' },
    },
  };
}
