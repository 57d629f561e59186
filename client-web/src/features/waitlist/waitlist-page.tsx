import { ChevronLeft } from 'lucide-react';
import { Link } from 'react-router';
import { PageLoading } from '@/components/layout/page-loading';
import { PageHeading } from '@/components/page-heading';
import { Button } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { ErrorState } from '@/components/ui/error-state';
import { useCopy } from '@/copy/use-copy';
import { waitlistCopy } from '@/copy/waitlist';
import { useWaitlist } from '@/waitlist/use-waitlist';
import { PlaceCard } from './place-card';

function Places() {
  const t = useCopy(waitlistCopy).page;
  const { data, error, refetch } = useWaitlist();
  if (data === undefined) {
    if (error === null) return <PageLoading />;
    return <ErrorState error={error} onRetry={() => void refetch()} />;
  }
  if (data.length === 0) {
    return (
      <EmptyState
        title={t.emptyTitle}
        action={
          <Button asChild>
            <Link to="/cari">{t.emptyAction}</Link>
          </Button>
        }
      >
        {t.emptyBody}
      </EmptyState>
    );
  }
  return (
    <ul className="space-y-8">
      {data.map((place) => (
        <PlaceCard key={place.id} place={place} />
      ))}
    </ul>
  );
}

/** What the reader waits for, and what is kept for them now. */
export default function WaitlistPage() {
  const t = useCopy(waitlistCopy).page;
  return (
    <div className="page-narrow pt-4">
      <Link to="/sesi" className="link -ml-1 inline-flex min-h-11 items-center gap-1">
        <ChevronLeft aria-hidden className="size-5" />
        {t.back}
      </Link>
      <PageHeading tab={t.tab}>{t.title}</PageHeading>
      <div className="mt-5">
        <Places />
      </div>
    </div>
  );
}
