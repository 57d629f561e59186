import { useQueries } from '@tanstack/react-query';
import { answer, api } from '@/api/client';
import { Button } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { searchCopy } from '@/copy/search';
import { useCopy } from '@/copy/use-copy';
import { DAY_PARAMS, type Reader } from './free-period';
import { FILTER_PARAMS, filtersOf } from './search-filters';
import { useChoices } from './use-choices';

/** So many are counted; more are told as "more". */
const COUNTED = 9;

interface Way {
  /** The names in the address that this filter is made of. */
  params: readonly string[];
  label: string;
}

function without(search: URLSearchParams, params: readonly string[]): URLSearchParams {
  const wider = new URLSearchParams(search);
  params.forEach((param) => wider.delete(param));
  return wider;
}

/** The filters in use, each with how many there were without it. */
function useWays(search: URLSearchParams, reader: Reader) {
  const t = useCopy(searchCopy);
  const choices = useChoices();
  const ways: Way[] = [
    { params: ['q'], label: t.empty.query },
    { params: DAY_PARAMS, label: t.when.label.toLowerCase() },
    ...FILTER_PARAMS.map((param) => ({
      params: [param],
      label: choices[param].label.toLowerCase(),
    })),
  ].filter(({ params }) => params.some((param) => search.get(param)));
  const counts = useQueries({
    queries: ways.map(({ params }) => {
      const query = { ...filtersOf(without(search, params), reader), limit: COUNTED };
      return {
        queryKey: ['psychologists-without', query],
        queryFn: ({ signal }: { signal: AbortSignal }) =>
          answer(api.GET('/api/v1/psychologists', { params: { query }, signal })),
      };
    }),
  });
  return ways.map((way, index) => {
    const page = counts[index]?.data;
    const count = page?.items.length ?? 0;
    return { ...way, count, isMore: typeof page?.nextCursor === 'string' };
  });
}

interface NobodyFoundProps {
  search: URLSearchParams;
  reader: Reader;
  onDrop: (params: readonly string[]) => void;
  onReset: () => void;
}

/** Says which filter to let go, and how many that would find. */
export function NobodyFound({ search, reader, onDrop, onReset }: NobodyFoundProps) {
  const t = useCopy(searchCopy);
  const ways = useWays(search, reader).filter(({ count }) => count > 0);
  return (
    <EmptyState
      title={t.empty.title}
      action={
        <Button variant="outline" onClick={onReset}>
          {t.reset}
        </Button>
      }
    >
      {t.empty.body}
      {ways.length > 0 && (
        <span className="mt-4 block">
          <span className="block font-semibold text-ink">{t.empty.without}</span>
          {ways.map(({ params, label, count, isMore }) => (
            <span key={label} className="mt-2 block">
              <Button variant="outline" onClick={() => onDrop(params)}>
                {t.empty.drop(label, isMore ? t.empty.more(count) : String(count))}
              </Button>
            </span>
          ))}
        </span>
      )}
    </EmptyState>
  );
}
