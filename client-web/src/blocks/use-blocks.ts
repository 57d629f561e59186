import { useQuery, useQueryClient } from '@tanstack/react-query';
import { answer, api } from '@/api/client';

const blocksKey = ['blocks'] as const;

/** Whom the reader has blocked. */
export function useBlocks() {
  return useQuery({
    queryKey: blocksKey,
    queryFn: ({ signal }) => answer(api.GET('/api/v1/blocks', { signal })),
  });
}

export function blockClient(id: string, cancelBookingIds: string[]): Promise<unknown> {
  const params = { path: { id } };
  return answer(api.PUT('/api/v1/clients/{id}/block', { params, body: { cancelBookingIds } }));
}

export function unblockClient(id: string): Promise<unknown> {
  return answer(api.DELETE('/api/v1/clients/{id}/block', { params: { path: { id } } }));
}

export function blockPsychologist(id: string): Promise<unknown> {
  return answer(api.PUT('/api/v1/psychologists/{id}/block', { params: { path: { id } } }));
}

export function unblockPsychologist(id: string): Promise<unknown> {
  return answer(api.DELETE('/api/v1/psychologists/{id}/block', { params: { path: { id } } }));
}

/** A block may have ended sessions and holds too, so everything is read again. */
export function useReadAgain(): () => void {
  const client = useQueryClient();
  return () => void client.invalidateQueries();
}
