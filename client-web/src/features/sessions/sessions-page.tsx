import { Link, useSearchParams } from 'react-router';
import type { BookingListItem } from '@/api/types';
import { StatusBadge } from '@/bookings/status-badge';
import { useBookings } from '@/bookings/use-bookings';
import { LoadMore } from '@/components/load-more';
import { PageHeading } from '@/components/page-heading';
import { Avatar } from '@/components/ui/avatar';
import { Button } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { ErrorState } from '@/components/ui/error-state';
import { Skeleton } from '@/components/ui/skeleton';
import { Tabs } from '@/components/ui/tabs';
import { childrenCopy } from '@/copy/children';
import { commonCopy } from '@/copy/common';
import { sessionsCopy } from '@/copy/sessions';
import { useCopy } from '@/copy/use-copy';
import { usePagesInUrl } from '@/lib/use-pages-in-url';
import { OpenOffers } from '@/moves/open-offers';
import { useTimes } from '@/session/use-times';
import { JourneyLink } from '@/summaries/journey-link';
import { WaitingLink } from '@/waitlist/waiting-link';

type Scope = 'upcoming' | 'past';

/** The tab's name in the address. */
const PAST = 'lalu';

function useHint() {
  const t = useCopy(sessionsCopy);
  const { deadline } = useTimes();
  return ({ status, keepUntil, decideUntil }: BookingListItem): string | null => {
    if (status === 'held' && keepUntil !== null) return t.payBefore(deadline(keepUntil));
    if (status === 'requested' && decideUntil !== null) return t.answerBy(deadline(decideUntil));
    return null;
  };
}

function SessionItem({ booking }: { booking: BookingListItem }) {
  const t = useCopy(sessionsCopy);
  const { sessionOf } = useCopy(childrenCopy);
  const { mode, time } = useCopy(commonCopy);
  const { session } = useTimes();
  const hint = useHint()(booking);
  const { psychologist, service } = booking;
  const canPay = booking.permittedActs.includes('pay');
  return (
    <li className="relative flex flex-col gap-4 rounded-card border border-line bg-paper p-5 transition-colors hover:border-edge sm:flex-row sm:items-center sm:p-6">
      <div className="flex min-w-0 flex-1 gap-4">
        <Avatar name={psychologist.name} url={psychologist.avatarUrl} size={48} />
        <div className="min-w-0">
          <h2 className="numeric text-[1.0625rem]">
            <Link to={`/sesi/${booking.id}`} className="card-link">
              {session(booking.startsAt, psychologist.timeZone)}
            </Link>
          </h2>
          <p className="mt-0.5 text-[0.9375rem]">
            {psychologist.name}, {psychologist.title}
          </p>
          <p className="text-[0.9375rem] text-ink-2">
            {service.name} · {mode[booking.mode]} · {time.minutes(service.durationMinutes)}
          </p>
          {booking.person.kind === 'child' && (
            <p className="text-[0.9375rem] text-ink-2">{sessionOf(booking.person.name)}</p>
          )}
          {booking.series !== null && (
            <p className="numeric text-[0.9375rem] text-ink-2">
              {t.seriesPlace(booking.series.no, booking.series.of)}
            </p>
          )}
        </div>
      </div>
      <div className="flex flex-col items-start gap-2 sm:items-end">
        <StatusBadge booking={booking} />
        {hint !== null && <p className="text-sm text-clay-ink">{hint}</p>}
        {canPay && (
          <Button asChild className="relative z-10">
            <Link to={`/sesi/${booking.id}/bayar`}>{t.pay}</Link>
          </Button>
        )}
      </div>
    </li>
  );
}

function Nothing({ scope }: { scope: Scope }) {
  const t = useCopy(sessionsCopy).empty;
  if (scope === 'past') return <EmptyState title={t.past.title}>{t.past.body}</EmptyState>;
  return (
    <EmptyState
      title={t.upcoming.title}
      action={
        <Button asChild>
          <Link to="/cari">{t.upcoming.action}</Link>
        </Button>
      }
    >
      {t.upcoming.body}
    </EmptyState>
  );
}

function SessionList({ scope }: { scope: Scope }) {
  const t = useCopy(sessionsCopy);
  const list = useBookings(scope);
  const { loadMore } = usePagesInUrl(list);
  const bookings = list.data?.pages.flatMap((page) => page.items) ?? [];
  if (list.isPending) {
    return (
      <div role="status" className="space-y-4">
        <span className="sr-only">{t.loading}</span>
        <Skeleton className="h-32 w-full" />
        <Skeleton className="h-32 w-full" />
      </div>
    );
  }
  if (list.isError && bookings.length === 0) {
    return <ErrorState error={list.error} onRetry={() => void list.refetch()} />;
  }
  if (bookings.length === 0) return <Nothing scope={scope} />;
  return (
    <>
      <ul className="space-y-4">
        {bookings.map((booking) => (
          <SessionItem key={booking.id} booking={booking} />
        ))}
      </ul>
      <div className="mt-6">
        <LoadMore query={list} onMore={loadMore} />
      </div>
    </>
  );
}

export default function SessionsPage() {
  const t = useCopy(sessionsCopy);
  const [search, setSearch] = useSearchParams();
  const scope: Scope = search.get('tab') === PAST ? 'past' : 'upcoming';
  return (
    <div className="page max-w-3xl! pt-6">
      <PageHeading tab={t.tab}>{t.title}</PageHeading>
      <OpenOffers />
      <WaitingLink />
      <div className="mt-4">
        <Tabs
          label={t.title}
          tabs={[
            { value: 'upcoming', label: t.tabs.upcoming },
            { value: 'past', label: t.tabs.past },
          ]}
          value={scope}
          onValueChange={(value) =>
            setSearch(value === 'past' ? { tab: PAST } : {}, { preventScrollReset: true })
          }
        >
          {scope === 'past' && <JourneyLink />}
          <SessionList key={scope} scope={scope} />
        </Tabs>
      </div>
    </div>
  );
}
