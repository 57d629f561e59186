import { Link } from 'react-router';
import type { MySession } from '@/api/types';
import { StatusBadge } from '@/bookings/status-badge';
import { LoadMore } from '@/components/load-more';
import { PageHeading } from '@/components/page-heading';
import { EmptyState } from '@/components/ui/empty-state';
import { ErrorState } from '@/components/ui/error-state';
import { Skeleton } from '@/components/ui/skeleton';
import { journeyCopy } from '@/copy/journey';
import { useCopy } from '@/copy/use-copy';
import { usePagesInUrl } from '@/lib/use-pages-in-url';
import { useTimes } from '@/session/use-times';
import { SharedSummary } from '@/summaries/shared-summary';
import { Cares } from './cares';
import { useMySessions } from './use-my-sessions';

/** The client's own way: what was, and what was shared of it. */
export default function JourneyPage() {
  const t = useCopy(journeyCopy).page;
  return (
    <div className="page max-w-3xl! pt-6">
      <PageHeading tab={t.tab}>{t.title}</PageHeading>
      <p className="mt-2 text-ink-2">{t.intro}</p>
      <div className="mt-6 space-y-8">
        <Sessions />
        <Cares />
      </div>
    </div>
  );
}

function Sessions() {
  const t = useCopy(journeyCopy).page;
  const list = useMySessions();
  const { loadMore } = usePagesInUrl(list);
  const sessions = list.data?.pages.flatMap((page) => page.items) ?? [];
  if (list.isPending) {
    return (
      <div role="status" className="space-y-4">
        <span className="sr-only">{t.loading}</span>
        <Skeleton className="h-28 w-full" />
        <Skeleton className="h-28 w-full" />
      </div>
    );
  }
  if (list.isError && sessions.length === 0) {
    return <ErrorState error={list.error} onRetry={() => void list.refetch()} />;
  }
  if (sessions.length === 0) return <EmptyState title={t.emptyTitle}>{t.empty}</EmptyState>;
  return (
    <div>
      <ol className="border-l border-line pl-5">
        {sessions.map((session) => (
          <Stop key={session.bookingId} session={session} />
        ))}
      </ol>
      <div className="mt-6">
        <LoadMore query={list} onMore={loadMore} />
      </div>
    </div>
  );
}

function Stop({ session }: { session: MySession }) {
  const t = useCopy(journeyCopy).page;
  const times = useTimes();
  const { psychologist, shared } = session;
  return (
    <li className="relative pb-8 last:pb-0">
      <span
        aria-hidden
        className="absolute top-2 -left-[1.5625rem] size-2.5 rounded-full border-2 border-accent bg-ground"
      />
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
        <h2 className="numeric text-[1.0625rem]">
          {session.isBookedByMe ? (
            <Link to={`/sesi/${session.bookingId}`} className="hover:text-accent hover:underline">
              {times.day(session.startsAt)}
            </Link>
          ) : (
            times.day(session.startsAt)
          )}
        </h2>
        <StatusBadge booking={session} />
      </div>
      <p className="text-[0.9375rem] text-ink-2">
        {psychologist.name}, {psychologist.title} · {session.serviceName}
      </p>
      {shared !== null && !session.isBookedByMe && (
        <div className="mt-3">
          <SharedSummary booking={{ ...session, id: session.bookingId }} />
        </div>
      )}
      {shared !== null && session.isBookedByMe && (
        <div className="mt-3 rounded-card border border-line bg-paper p-4">
          {shared.excerpt !== '' && <p>{shared.excerpt}</p>}
          {shared.homeworkTotal > 0 && (
            <p className="numeric mt-1 text-[0.9375rem] text-ink-2">
              {t.tasks(shared.homeworkDone, shared.homeworkTotal)}
            </p>
          )}
          <Link
            to={`/sesi/${session.bookingId}`}
            className="link mt-1 inline-flex min-h-11 items-center"
          >
            {t.read}
          </Link>
        </div>
      )}
    </li>
  );
}
