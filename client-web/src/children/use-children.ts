import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { answer, api } from '@/api/client';
import type { Child, NewChild } from '@/api/types';
import { useLanguage } from '@/copy/language';

const KEY = ['me', 'children'] as const;

/** The children an account answers for, and what their guardian states of each. */
export function useChildren() {
  const language = useLanguage();
  return useQuery({
    queryKey: [...KEY, language],
    queryFn: ({ signal }) => answer(api.GET('/api/v1/me/care-people', { signal })),
  });
}

/** The same child as long as one may be booked for; null once it is gone or grown. */
export function useOpenChild(id: string | null): string | null {
  const { data } = useChildren();
  const isOpen = data?.items.some((child) => child.id === id && !child.isGrown) ?? true;
  return isOpen ? id : null;
}

function useChange<Given, Answer>(send: (given: Given) => Promise<Answer>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: send,
    onSettled: () => client.invalidateQueries({ queryKey: KEY }),
  });
}

const paramsOf = ({ id, version }: Child) => ({
  path: { id },
  header: { 'If-Match': `"${String(version)}"` },
});

export function useAddChild() {
  return useChange((body: NewChild) => answer(api.POST('/api/v1/me/care-people', { body })));
}

export function useChangeChild(child: Child) {
  const params = paramsOf(child);
  return useChange((body: Pick<Child, 'name' | 'relationship'>) =>
    answer(api.PATCH('/api/v1/me/care-people/{id}', { params, body })),
  );
}

export function useRemoveChild(child: Child) {
  const params = paramsOf(child);
  return useChange(() => answer(api.DELETE('/api/v1/me/care-people/{id}', { params })));
}
