import { useRef, useState } from 'react';
import type { ApiKey } from '@/api/types';
import { LoadMore } from '@/components/load-more';
import { PageHeading } from '@/components/page-heading';
import { Button } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { useToast } from '@/components/ui/toast';
import { apiAccessCopy } from '@/copy/api-access';
import { useCopy } from '@/copy/use-copy';
import { AskOnce } from '../frame/ask-once';
import { Loaded } from '../frame/loaded';
import { KeyRow } from './key-row';
import { NewKeyDialog } from './new-key-dialog';
import { ShownOnce } from './shown-once';
import { useApiKeys, useRevokeApiKey } from './use-api-keys';

type Open = { act: 'make' } | { act: 'show'; token: string } | { act: 'revoke'; key: ApiKey };

/** The keys by which other programs read what anybody may read. */
export function ApiAccessPage() {
  const t = useCopy(apiAccessCopy);
  const toast = useToast();
  const keys = useApiKeys();
  const revoke = useRevokeApiKey();
  const [open, setOpen] = useState<Open | null>(null);
  const add = useRef<HTMLButtonElement>(null);
  const close = () => setOpen(null);
  return (
    <>
      <PageHeading tab={t.title}>{t.title}</PageHeading>
      <p className="mt-2 max-w-2xl text-ink-2">{t.intro}</p>
      <div className="mt-4 flex flex-wrap items-center gap-2">
        <Button ref={add} size="lg" onClick={() => setOpen({ act: 'make' })}>
          {t.add}
        </Button>
        <Button asChild variant="quiet" size="lg">
          <a href="/api/docs">{t.papers}</a>
        </Button>
      </div>
      <div className="mt-5">
        <Loaded query={keys}>
          {({ pages }) => (
            <KeyList
              items={pages.flatMap(({ items }) => items)}
              onRevoke={(key) => setOpen({ act: 'revoke', key })}
            />
          )}
        </Loaded>
        <div className="mt-4">
          <LoadMore query={keys} onMore={() => void keys.fetchNextPage()} />
        </div>
      </div>
      {open?.act === 'make' && (
        <NewKeyDialog onMade={(token) => setOpen({ act: 'show', token })} onClose={close} />
      )}
      {open?.act === 'show' && (
        <ShownOnce
          token={open.token}
          onClose={() => {
            close();
            add.current?.focus();
          }}
        />
      )}
      {open?.act === 'revoke' && (
        <AskOnce
          title={t.revoke.title(open.key.name)}
          body={t.revoke.body}
          yes={t.revoke.yes}
          no={t.revoke.no}
          send={() => revoke.mutateAsync(open.key.id)}
          onSent={() => {
            toast(t.revoke.done(open.key.name));
            add.current?.focus();
          }}
          onClose={close}
        />
      )}
    </>
  );
}

function KeyList({ items, onRevoke }: { items: ApiKey[]; onRevoke: (key: ApiKey) => void }) {
  const t = useCopy(apiAccessCopy);
  if (items.length === 0) return <EmptyState title={t.none}>{t.noneBody}</EmptyState>;
  return (
    <ul aria-label={t.list} className="grid gap-4 md:grid-cols-2">
      {items.map((key) => (
        <KeyRow key={key.id} apiKey={key} onRevoke={() => onRevoke(key)} />
      ))}
    </ul>
  );
}
