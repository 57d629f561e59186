import { useQuery, useQueryClient } from '@tanstack/react-query';
import { answer, api } from '@/api/client';
import { ME_KEY } from '@/api/query-client';

const FACTORS_KEY = ['factors'] as const;

export function useFactors() {
  return useQuery({
    queryKey: FACTORS_KEY,
    queryFn: ({ signal }) => answer(api.GET('/api/v1/me/factors', { signal })),
  });
}

/** Reads them anew, and with them whether the rest of the site is open. */
export function useFactorsChanged(): () => void {
  const client = useQueryClient();
  return () => {
    void client.invalidateQueries({ queryKey: FACTORS_KEY });
    void client.invalidateQueries({ queryKey: ME_KEY });
  };
}
