import { Link, useSearchParams } from 'react-router';
import { PageHeading } from '@/components/page-heading';
import { Button } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { Tabs } from '@/components/ui/tabs';
import { practiceCopy } from '@/copy/practice';
import { useCopy } from '@/copy/use-copy';
import { Loaded } from '../frame/loaded';
import { Pages } from '../frame/pages';
import { useSessions, type SessionScope } from '../hooks/use-sessions';
import { SessionRow } from './session-row';

/** The list and the page within it live in the address, so back, reload and a shared link keep them. */
export function SessionsPage() {
  const t = useCopy(practiceCopy).sessions;
  const [query, setQuery] = useSearchParams();
  const scope: SessionScope = query.get('tampil') === 'lewat' ? 'past' : 'upcoming';
  const tabs = [
    { value: 'upcoming', label: t.upcoming },
    { value: 'past', label: t.past },
  ];
  return (
    <div className="max-w-3xl">
      <PageHeading tab={t.title}>{t.title}</PageHeading>
      <div className="mt-3">
        <Tabs
          label={t.tabs}
          tabs={tabs}
          value={scope}
          onValueChange={(value) => setQuery(value === 'past' ? { tampil: 'lewat' } : {})}
        >
          <SessionList scope={scope} cursor={query.get('dari')} />
        </Tabs>
      </div>
    </div>
  );
}

function SessionList({ scope, cursor }: { scope: SessionScope; cursor: string | null }) {
  const t = useCopy(practiceCopy).sessions;
  const sessions = useSessions(scope, cursor);
  return (
    <Loaded query={sessions} placeholders={4}>
      {({ items, nextCursor }) => (
        <>
          {items.length === 0 ? (
            <NoSessions scope={scope} />
          ) : (
            <ul className="divide-y divide-line rounded-card border border-line bg-paper">
              {items.map((booking) => (
                <SessionRow key={booking.id} booking={booking} />
              ))}
            </ul>
          )}
          <Pages
            words={{ pages: t.pages, first: t.first, next: t.next }}
            list={scope === 'past' ? { tampil: 'lewat' } : {}}
            cursor={cursor}
            nextCursor={nextCursor}
          />
        </>
      )}
    </Loaded>
  );
}

function NoSessions({ scope }: { scope: SessionScope }) {
  const t = useCopy(practiceCopy).sessions;
  if (scope === 'past') return <EmptyState title={t.emptyPastTitle}>{t.emptyPast}</EmptyState>;
  return (
    <EmptyState
      title={t.emptyUpcomingTitle}
      action={
        <Button asChild variant="outline">
          <Link to="/praktik/jadwal?bagian=jam-kerja">{t.emptyUpcomingAction}</Link>
        </Button>
      }
    >
      {t.emptyUpcoming}
    </EmptyState>
  );
}
