import { Skeleton } from '@/components/ui/skeleton';
import { commonCopy } from '@/copy/common';
import { useCopy } from '@/copy/use-copy';

/** The place of a page whose code or data is on its way. */
export function PageLoading() {
  const t = useCopy(commonCopy);
  return (
    <div className="page py-8" role="status">
      <span className="sr-only">{t.loading}</span>
      <Skeleton className="h-9 w-64 max-w-full" />
      <Skeleton className="mt-6 h-40 w-full rounded-card" />
      <Skeleton className="mt-4 h-40 w-full rounded-card" />
    </div>
  );
}
