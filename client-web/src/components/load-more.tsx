import { commonCopy } from '@/copy/common';
import { useCopy } from '@/copy/use-copy';
import { Button } from './ui/button';
import { ErrorState } from './ui/error-state';

interface LoadMoreProps {
  query: {
    error: unknown;
    hasNextPage: boolean;
    isFetchingNextPage: boolean;
    isFetchNextPageError: boolean;
  };
  onMore: () => void;
}

/** The end of a list page: a button while there is more, and what went wrong with a way to try again. */
export function LoadMore({ query, onMore }: LoadMoreProps) {
  const t = useCopy(commonCopy);
  if (!query.hasNextPage) return null;
  if (query.isFetchNextPageError) return <ErrorState error={query.error} onRetry={onMore} />;
  return (
    <div className="flex justify-center">
      <Button variant="outline" size="lg" busy={query.isFetchingNextPage} onClick={onMore}>
        {query.isFetchingNextPage ? t.loadingMore : t.more}
      </Button>
    </div>
  );
}
