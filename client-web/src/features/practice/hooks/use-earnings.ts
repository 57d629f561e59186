import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { answer, api } from '@/api/client';
import type { NewBankAccount } from '@/api/types';
import { entityTag } from '../model/entity-tag';
import { practiceKeys } from './practice-keys';

const PAGE_SIZE = 20;

export function useEarnings() {
  return useQuery({
    queryKey: [...practiceKeys.earnings, 'balance'],
    queryFn: ({ signal }) => answer(api.GET('/api/v1/me/earnings', { signal })),
  });
}

/** Movements of the balance, the newest first; perhaps of one period `[from, to)` alone. */
export function useStatement(period: { from: string; to: string } | null) {
  return useInfiniteQuery({
    queryKey: [...practiceKeys.earnings, 'lines', period],
    queryFn: ({ pageParam, signal }) => {
      const page = pageParam === null ? {} : { cursor: pageParam };
      const query = { limit: PAGE_SIZE, ...period, ...page };
      return answer(api.GET('/api/v1/me/earnings/lines', { params: { query }, signal }));
    },
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
  });
}

export function useBankAccount() {
  return useQuery({
    queryKey: practiceKeys.bankAccount,
    queryFn: ({ signal }) => answer(api.GET('/api/v1/me/bank-account', { signal })),
  });
}

/** The list changes with the program, not with the day. */
export function useBanks() {
  return useQuery({
    queryKey: practiceKeys.banks,
    queryFn: ({ signal }) => answer(api.GET('/api/v1/banks', { signal })),
    select: ({ items }) => items,
    staleTime: Infinity,
  });
}

/** Over the account that was read: another browser's change is not written over unseen. */
export function useSaveBankAccount(version: number) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: NewBankAccount) => {
      const params = { header: { 'If-Match': entityTag(version) } };
      return answer(api.PUT('/api/v1/me/bank-account', { params, body }));
    },
    onSettled: () => client.invalidateQueries({ queryKey: practiceKeys.bankAccount }),
  });
}
