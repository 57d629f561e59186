import { useEffect } from 'react';
import { useSearchParams } from 'react-router';

const PARAM = 'halaman';

interface PagedQuery {
  data: { pages: readonly unknown[] } | undefined;
  hasNextPage: boolean;
  isFetching: boolean;
  isError: boolean;
  fetchNextPage: () => Promise<unknown>;
}

/** Keeps how many pages were loaded in the address, so that back and reload show them all again. */
export function usePagesInUrl(query: PagedQuery): { loadMore: () => void } {
  const [search, setSearch] = useSearchParams();
  const wanted = Math.max(1, Number(search.get(PARAM)) || 1);
  const loaded = query.data?.pages.length ?? 0;
  const { hasNextPage, isFetching, isError, fetchNextPage } = query;
  const isShort = loaded > 0 && loaded < wanted && hasNextPage;
  useEffect(() => {
    if (isShort && !isFetching && !isError) void fetchNextPage();
  }, [isShort, isFetching, isError, fetchNextPage]);
  return {
    loadMore: () => {
      if (isError) void fetchNextPage();
      setSearch(
        (current) => {
          current.set(PARAM, String(loaded + 1));
          return current;
        },
        { replace: true, preventScrollReset: true },
      );
    },
  };
}
