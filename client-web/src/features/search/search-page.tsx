import { Search } from 'lucide-react';
import { useEffect, useState, type SubmitEvent } from 'react';
import { useSearchParams } from 'react-router';
import type { PsychologistCard as Psychologist } from '@/api/types';
import { LoadMore } from '@/components/load-more';
import { PageHeading } from '@/components/page-heading';
import { Button } from '@/components/ui/button';
import { ErrorState } from '@/components/ui/error-state';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { LiveRegion } from '@/components/ui/live-region';
import { Select } from '@/components/ui/select';
import { searchCopy } from '@/copy/search';
import { useCopy } from '@/copy/use-copy';
import { PsychologistCard } from '@/directory/psychologist-card';
import { PsychologistCardSkeleton } from '@/directory/psychologist-card-skeleton';
import { usePsychologists } from '@/directory/use-psychologists';
import { now } from '@/lib/clock';
import { usePagesInUrl } from '@/lib/use-pages-in-url';
import { useZone } from '@/session/use-zone';
import { FilterPanel, FilterSheet } from './filter-panel';
import type { Reader } from './free-period';
import { NobodyFound } from './nobody-found';
import { filtersOf, NARROWING_PARAMS, SORTS } from './search-filters';
import { WhenFilter } from './when-filter';

const PAGE_SIZE = 12;

/** The address is the state: every change writes it, so back, reload and sharing work. */
function useSearchState() {
  const [search, setSearch] = useSearchParams();
  const change = (edit: (next: URLSearchParams) => void) =>
    setSearch(
      (current) => {
        const next = new URLSearchParams(current);
        edit(next);
        next.delete('halaman');
        return next;
      },
      { preventScrollReset: true },
    );
  return {
    search,
    put: (param: string, value: string) =>
      change((next) => (value === '' ? next.delete(param) : next.set(param, value))),
    putAll: (changes: Readonly<Record<string, string>>) =>
      change((next) =>
        Object.entries(changes).forEach(([param, value]) =>
          value === '' ? next.delete(param) : next.set(param, value),
        ),
      ),
    drop: (params: readonly string[]) =>
      change((next) => params.forEach((param) => next.delete(param))),
  };
}

function QueryForm({ initial, onSearch }: { initial: string; onSearch: (q: string) => void }) {
  const t = useCopy(searchCopy);
  const [q, setQ] = useState(initial);
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    onSearch(q.trim());
  };
  return (
    <form role="search" onSubmit={submit} className="flex flex-col gap-3 sm:flex-row sm:items-end">
      <Field id="query" label={t.query} hint={t.queryHint} className="flex-1">
        <Input
          type="search"
          value={q}
          maxLength={200}
          onChange={(event) => setQ(event.target.value)}
        />
      </Field>
      <Button type="submit" size="lg">
        <Search aria-hidden className="size-5" />
        {t.submit}
      </Button>
    </form>
  );
}

interface ResultsProps {
  search: URLSearchParams;
  reader: Reader;
  onDrop: (params: readonly string[]) => void;
  onReset: () => void;
}

/** Goes on by itself while the server has found nobody yet: it looks at so many calendars at a time. */
function useResults(search: URLSearchParams, reader: Reader) {
  const results = usePsychologists(filtersOf(search, reader), PAGE_SIZE);
  const people = results.data?.pages.flatMap((page) => page.items) ?? [];
  const { hasNextPage, isFetching, isError, fetchNextPage } = results;
  const isSearching = people.length === 0 && hasNextPage;
  useEffect(() => {
    if (isSearching && !isFetching && !isError) void fetchNextPage();
  }, [isSearching, isFetching, isError, fetchNextPage]);
  return { results, people, isLoading: results.isPending || isSearching };
}

function People({ people, isLoading }: { people: readonly Psychologist[]; isLoading: boolean }) {
  return (
    <div className="grid gap-5 md:grid-cols-2" aria-busy={isLoading}>
      {isLoading &&
        Array.from({ length: 4 }, (_, index) => <PsychologistCardSkeleton key={index} />)}
      {people.map((psychologist) => (
        <PsychologistCard key={psychologist.id} psychologist={psychologist} />
      ))}
    </div>
  );
}

function Results({ search, reader, onDrop, onReset }: ResultsProps) {
  const t = useCopy(searchCopy);
  const { results, people, isLoading } = useResults(search, reader);
  const { loadMore } = usePagesInUrl(results);
  const said = isLoading ? t.loading : t.found(people.length, results.hasNextPage);
  const isNobody = people.length === 0;

  if (results.isError && isNobody) {
    return <ErrorState error={results.error} onRetry={() => void results.refetch()} />;
  }
  return (
    <>
      <LiveRegion>{said}</LiveRegion>
      {isNobody && !isLoading && (
        <NobodyFound search={search} reader={reader} onDrop={onDrop} onReset={onReset} />
      )}
      <People people={people} isLoading={isLoading} />
      {!isLoading && (
        <div className="mt-8">
          <LoadMore query={results} onMore={loadMore} />
        </div>
      )}
    </>
  );
}

export default function SearchPage() {
  const t = useCopy(searchCopy);
  const { search, put, putAll, drop } = useSearchState();
  const reader = { zone: useZone(), now: now() };
  const reset = () => drop(NARROWING_PARAMS);
  const q = search.get('q') ?? '';
  return (
    <div className="page pt-6">
      <PageHeading tab={t.tab}>{t.title}</PageHeading>
      <p className="mt-1 text-ink-2">{t.intro}</p>
      <div className="mt-5">
        <QueryForm key={q} initial={q} onSearch={(value) => put('q', value)} />
      </div>
      <div className="mt-6">
        <WhenFilter search={search} reader={reader} onChange={putAll} />
      </div>
      <div className="mt-6 grid items-start gap-6 lg:grid-cols-[16rem_minmax(0,1fr)]">
        <FilterPanel search={search} onChange={put} onReset={reset} />
        <section aria-labelledby="results" className="min-w-0">
          <div className="mb-5 lg:hidden">
            <FilterSheet search={search} onChange={put} onReset={reset} />
          </div>
          <div className="mb-4 flex flex-wrap items-center justify-between gap-3">
            <h2 id="results" className="text-xl">
              {t.results}
            </h2>
            <div className="flex items-center gap-3">
              <label htmlFor="sort" className="text-[0.9375rem] text-ink-2">
                {t.sort}
              </label>
              <Select
                id="sort"
                value={search.get('urut') ?? 'recommended'}
                onChange={(event) => put('urut', event.target.value)}
              >
                {SORTS.map((sort) => (
                  <option key={sort} value={sort}>
                    {t.sorts[sort]}
                  </option>
                ))}
              </Select>
            </div>
          </div>
          <Results search={search} reader={reader} onDrop={drop} onReset={reset} />
        </section>
      </div>
    </div>
  );
}
