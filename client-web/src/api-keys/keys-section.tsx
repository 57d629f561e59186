import { useRef, useState } from 'react';
import { failureCode } from '@/api/problem';
import type { ApiKey, ApiScope } from '@/api/types';
import { AskOnce } from '@/components/ask-once';
import { LoadMore } from '@/components/load-more';
import { ShownOnce } from '@/components/shown-once';
import { Button } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { ErrorState } from '@/components/ui/error-state';
import { Skeleton } from '@/components/ui/skeleton';
import { useToast } from '@/components/ui/toast';
import { apiAccessCopy } from '@/copy/api-access';
import { commonCopy } from '@/copy/common';
import { useCopy } from '@/copy/use-copy';
import { KeyRow } from './key-row';
import { NewKeyDialog } from './new-key-dialog';
import { useApiKeys, useRevokeApiKey } from './use-api-keys';

type Open = { act: 'make' } | { act: 'show'; token: string } | { act: 'revoke'; key: ApiKey };

interface KeysSectionProps {
  /** What a new key opens unless its owner says otherwise. */
  first: readonly ApiScope[];
}

/** The keys by which programs read what anybody may read, or act for their owner. */
export function KeysSection({ first }: KeysSectionProps) {
  const t = useCopy(apiAccessCopy);
  const { problems } = useCopy(commonCopy);
  const toast = useToast();
  const revoke = useRevokeApiKey();
  const [open, setOpen] = useState<Open | null>(null);
  const add = useRef<HTMLButtonElement>(null);
  const close = () => setOpen(null);
  return (
    <>
      <div className="flex flex-wrap items-center gap-2">
        <Button ref={add} size="lg" onClick={() => setOpen({ act: 'make' })}>
          {t.add}
        </Button>
        <Button asChild variant="quiet" size="lg">
          <a href="/api/docs">{t.papers}</a>
        </Button>
      </div>
      <Keys onRevoke={(key) => setOpen({ act: 'revoke', key })} />
      {open?.act === 'make' && (
        <NewKeyDialog
          first={first}
          onMade={(token) => setOpen({ act: 'show', token })}
          onClose={close}
        />
      )}
      {open?.act === 'show' && (
        <ShownOnce
          text={open.token}
          words={{
            title: t.once.title,
            body: t.once.body,
            label: t.once.label,
            copy: t.once.copy,
            copied: t.once.copied,
            byHand: t.once.byHand,
            done: t.once.done,
          }}
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
          failureText={(error) => problems[failureCode(error)]}
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

function Keys({ onRevoke }: { onRevoke: (key: ApiKey) => void }) {
  const t = useCopy(apiAccessCopy);
  const keys = useApiKeys();
  const items = keys.data?.pages.flatMap((page) => page.items) ?? [];
  if (keys.isPending) {
    return (
      <div role="status" className="mt-5">
        <span className="sr-only">{t.loading}</span>
        <Skeleton className="h-32 w-full rounded-card" />
      </div>
    );
  }
  if (keys.isError && items.length === 0) {
    return <ErrorState error={keys.error} onRetry={() => void keys.refetch()} />;
  }
  return (
    <div className="mt-5 space-y-4">
      {items.length === 0 ? (
        <EmptyState title={t.none}>{t.noneBody}</EmptyState>
      ) : (
        <ul aria-label={t.list} className="grid gap-4 md:grid-cols-2">
          {items.map((key) => (
            <KeyRow key={key.id} apiKey={key} onRevoke={() => onRevoke(key)} />
          ))}
        </ul>
      )}
      <LoadMore query={keys} onMore={() => void keys.fetchNextPage()} />
    </div>
  );
}
