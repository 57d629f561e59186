import type { ReactNode } from 'react';
import { Card } from '@/components/ui/card';
import { ErrorState } from '@/components/ui/error-state';
import { Skeleton } from '@/components/ui/skeleton';
import { privacyCopy } from '@/copy/privacy';
import { useCopy } from '@/copy/use-copy';

interface SectionProps<Data> {
  id: string;
  title: string;
  intro: string;
  query: { data: Data | undefined; isPending: boolean; error: unknown; refetch: () => unknown };
  children: (data: Data) => ReactNode;
}

/** A card of the page, with its waiting and its failing. */
export function Section<Data>({ id, title, intro, query, children }: SectionProps<Data>) {
  const t = useCopy(privacyCopy);
  return (
    <Card className="mt-5" role="region" aria-labelledby={id}>
      <h2 id={id} className="text-xl">
        {title}
      </h2>
      <p className="mt-1 text-[0.9375rem] text-ink-2">{intro}</p>
      {query.isPending && (
        <div role="status" className="mt-4">
          <span className="sr-only">{t.loading}</span>
          <Skeleton className="h-32 w-full" />
        </div>
      )}
      {query.error !== null && query.error !== undefined && (
        <ErrorState error={query.error} onRetry={() => void query.refetch()} />
      )}
      {query.data !== undefined && children(query.data)}
    </Card>
  );
}
