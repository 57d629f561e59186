import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { answer, api } from '@/api/client';
import { practiceKeys } from './practice-keys';

const PAGE_SIZE = 20;

export type ClientScope = 'current' | 'past';

/** One page of clients by name; `cursor` comes from the page before, `null` is the first. */
export function useClients(scope: ClientScope, cursor: string | null) {
  const query = { scope, limit: PAGE_SIZE, ...(cursor === null ? {} : { cursor }) };
  return useQuery({
    queryKey: practiceKeys.clientList(query),
    queryFn: ({ signal }) => answer(api.GET('/api/v1/clients', { params: { query }, signal })),
    placeholderData: keepPreviousData,
  });
}

export function useClient(id: string) {
  return useQuery({
    queryKey: practiceKeys.client(id),
    queryFn: ({ signal }) =>
      answer(api.GET('/api/v1/clients/{id}', { params: { path: { id } }, signal })),
  });
}

export function endCare(careId: string): Promise<unknown> {
  return answer(api.POST('/api/v1/cares/{id}/end', { params: { path: { id: careId } } }));
}

/** What a client who is 18 now claims their record with; the answer is the only time it is seen. */
export function giveRecordCode(id: string) {
  return answer(api.POST('/api/v1/clients/{id}/record-code', { params: { path: { id } } }));
}
