import { ChevronRight } from 'lucide-react';
import { Link, useSearchParams } from 'react-router';
import type { Client } from '@/api/types';
import { PageHeading } from '@/components/page-heading';
import { Avatar } from '@/components/ui/avatar';
import { EmptyState } from '@/components/ui/empty-state';
import { Tabs } from '@/components/ui/tabs';
import { recordsCopy } from '@/copy/records';
import { useCopy } from '@/copy/use-copy';
import { Loaded } from '../frame/loaded';
import { Pages } from '../frame/pages';
import { BlockedClients } from './block-client';
import { useClients, type ClientScope } from '../hooks/use-clients';
import { usePracticeTimes } from '../hooks/use-practice-times';

const PAST = 'berakhir';

/** Who is in care and who was; the list and its page live in the address. */
export function ClientsPage() {
  const t = useCopy(recordsCopy).clients;
  const [query, setQuery] = useSearchParams();
  const scope: ClientScope = query.get('tampil') === PAST ? 'past' : 'current';
  return (
    <div className="max-w-3xl">
      <PageHeading tab={t.nav}>{t.title}</PageHeading>
      <div className="mt-3">
        <Tabs
          label={t.tabs}
          tabs={[
            { value: 'current', label: t.current },
            { value: 'past', label: t.past },
          ]}
          value={scope}
          onValueChange={(value) => setQuery(value === 'past' ? { tampil: PAST } : {})}
        >
          <ClientList scope={scope} cursor={query.get('dari')} />
        </Tabs>
      </div>
      <BlockedClients />
    </div>
  );
}

function ClientList({ scope, cursor }: { scope: ClientScope; cursor: string | null }) {
  const t = useCopy(recordsCopy).clients;
  const clients = useClients(scope, cursor);
  return (
    <Loaded query={clients} placeholders={4}>
      {({ items, nextCursor }) => (
        <>
          {items.length === 0 ? (
            <Nobody scope={scope} />
          ) : (
            <ul className="divide-y divide-line rounded-card border border-line bg-paper">
              {items.map((client) => (
                <ClientRow key={client.id} client={client} />
              ))}
            </ul>
          )}
          <Pages
            words={{ pages: t.pages, first: t.first, next: t.more }}
            list={scope === 'past' ? { tampil: PAST } : {}}
            cursor={cursor}
            nextCursor={nextCursor}
          />
        </>
      )}
    </Loaded>
  );
}

function ClientRow({ client }: { client: Client }) {
  const t = useCopy(recordsCopy).clients;
  const { day, deadline } = usePracticeTimes();
  const { nextSession, lastSession } = client;
  const last = lastSession === null ? t.none : t.last(day(lastSession.startsAt));
  return (
    <li className="group">
      <Link
        to={`/praktik/klien/${client.id}`}
        className="flex items-center gap-4 px-4 py-3.5 -outline-offset-2 group-first:rounded-t-card group-last:rounded-b-card hover:bg-tint sm:px-5"
      >
        <Avatar name={client.name} size={48} />
        <div className="min-w-0 flex-1">
          <p className="flex flex-wrap justify-between gap-x-4">
            <span className="font-semibold">{client.name}</span>
            <span className="numeric text-[0.9375rem] text-ink-2">
              {t.sessions(client.sessionCount)}
            </span>
          </p>
          {nextSession !== null && (
            <p className="numeric text-[0.9375rem]">{t.next(deadline(nextSession.startsAt))}</p>
          )}
          <p className="numeric text-[0.9375rem] text-ink-2">{last}</p>
        </div>
        <ChevronRight aria-hidden className="size-5 text-ink-2" />
      </Link>
    </li>
  );
}

function Nobody({ scope }: { scope: ClientScope }) {
  const t = useCopy(recordsCopy).clients;
  if (scope === 'past') return <EmptyState title={t.emptyPastTitle}>{t.emptyPast}</EmptyState>;
  return <EmptyState title={t.emptyTitle}>{t.empty}</EmptyState>;
}
