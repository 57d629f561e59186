import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Button } from '@/components/ui/button';
import { Skeleton } from '@/components/ui/skeleton';
import { commonCopy } from '@/copy/common';
import { practiceCopy } from '@/copy/practice';
import { useCopy } from '@/copy/use-copy';
import { useFailureText } from './failure-text';

interface LoadedProps<Data> {
  query: Pick<UseQueryResult<Data>, 'data' | 'error' | 'refetch'>;
  /** How many cards stand in while the first answer is on its way. */
  placeholders?: number;
  children: (data: Data) => ReactNode;
}

/** What a query brought: a skeleton before it, the reason and a retry when it failed, else the content. */
export function Loaded<Data>({ query, placeholders = 2, children }: LoadedProps<Data>) {
  if (query.data !== undefined) return children(query.data);
  if (query.error !== null) {
    return <LoadFailure error={query.error} onRetry={() => void query.refetch()} />;
  }
  return <LoadingCards count={placeholders} />;
}

function LoadingCards({ count }: { count: number }) {
  const t = useCopy(commonCopy);
  return (
    <div role="status" className="space-y-4">
      <span className="sr-only">{t.loading}</span>
      {Array.from({ length: count }, (_, index) => (
        <Skeleton key={index} className="h-32 w-full rounded-card" />
      ))}
    </div>
  );
}

function LoadFailure({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  const t = useCopy(practiceCopy).failure;
  const failureText = useFailureText();
  return (
    <div role="alert" className="rounded-card border border-line bg-paper px-5 py-8 text-center">
      <p className="font-semibold">{t.title}</p>
      <p className="mx-auto mt-1 max-w-md text-ink-2">{failureText(error)}</p>
      <Button variant="outline" className="mt-4" onClick={onRetry}>
        {t.retry}
      </Button>
    </div>
  );
}
