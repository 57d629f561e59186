import { useRef, useState } from 'react';
import { failureCode } from '@/api/problem';
import { AskOnce } from '@/components/ask-once';
import { ShownOnce } from '@/components/shown-once';
import { Button } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { ErrorState } from '@/components/ui/error-state';
import { Skeleton } from '@/components/ui/skeleton';
import { useToast } from '@/components/ui/toast';
import { calendarFeedCopy } from '@/copy/calendar-feed';
import { commonCopy } from '@/copy/common';
import { useCopy } from '@/copy/use-copy';
import { noonOf } from '@/lib/times';
import { useSingleFlight } from '@/lib/use-single-flight';
import { useTimes } from '@/session/use-times';
import { useCalendarFeed, useRenewCalendarFeed, useRevokeCalendarFeed } from './use-calendar-feed';

type Open = { act: 'renew' } | { act: 'revoke' } | { act: 'show'; address: string };

/** In whose words: psychologists and clients are spoken to differently. */
type Reader = keyof typeof calendarFeedCopy.id.readers;

interface OfReader {
  of: Reader;
}

/** Why a call failed, in words. */
function useFailureText(): (error: unknown) => string {
  const { problems } = useCopy(commonCopy);
  return (error) => problems[failureCode(error)];
}

/** The private address at which one's own calendar reads one's sessions. */
export function FeedCard({ of }: OfReader) {
  const t = useCopy(calendarFeedCopy).readers[of];
  const { loading } = useCopy(commonCopy);
  const feed = useCalendarFeed();
  const [open, setOpen] = useState<Open | null>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const onShown = (address: string) => setOpen({ act: 'show', address });
  return (
    <Card role="region" aria-labelledby="calendar-feed">
      <h2 id="calendar-feed" ref={heading} tabIndex={-1} className="text-lg outline-none">
        {t.title}
      </h2>
      <p className="mt-1 mb-4 text-ink-2">{t.intro}</p>
      {feed.isPending && (
        <div role="status">
          <span className="sr-only">{loading}</span>
          <Skeleton className="h-11 w-full" />
        </div>
      )}
      {feed.isError && <ErrorState error={feed.error} onRetry={() => void feed.refetch()} />}
      {feed.data !== undefined && (
        <FeedState feed={feed.data} onShown={onShown} onAct={(act) => setOpen({ act })} />
      )}
      <FeedDialogs
        of={of}
        open={open}
        onShown={onShown}
        onClose={() => {
          setOpen(null);
          heading.current?.focus();
        }}
      />
    </Card>
  );
}

interface FeedStateProps {
  feed: { madeAt: string | null; lastReadOn: string | null };
  onShown: (address: string) => void;
  onAct: (act: 'renew' | 'revoke') => void;
}

function FeedState({ feed: { madeAt, lastReadOn }, onShown, onAct }: FeedStateProps) {
  return madeAt === null ? (
    <NoFeed onMade={onShown} />
  ) : (
    <StandingFeed feed={{ madeAt, lastReadOn }} onAct={onAct} />
  );
}

function NoFeed({ onMade }: { onMade: (address: string) => void }) {
  const t = useCopy(calendarFeedCopy);
  const failureText = useFailureText();
  const toast = useToast();
  // A second press would end the address that the first one made.
  const once = useSingleFlight({ untilFailed: true });
  const { mutateAsync, isPending } = useRenewCalendarFeed();
  const make = () =>
    once(() =>
      mutateAsync().then(
        ({ address }) => onMade(address),
        (error: unknown) => {
          toast(failureText(error));
          throw error;
        },
      ),
    );
  return (
    <div className="space-y-3">
      <p>{t.off}</p>
      <Button busy={isPending} onClick={make}>
        {t.make}
      </Button>
    </div>
  );
}

interface StandingFeedProps {
  feed: { madeAt: string; lastReadOn: string | null };
  onAct: (act: 'renew' | 'revoke') => void;
}

function StandingFeed({ feed: { madeAt, lastReadOn }, onAct }: StandingFeedProps) {
  const t = useCopy(calendarFeedCopy);
  const { day } = useTimes();
  return (
    <div className="space-y-3">
      <p>
        {t.since(day(madeAt))}{' '}
        {lastReadOn === null ? t.unread : t.lastRead(day(noonOf(lastReadOn)))}
      </p>
      <div className="flex flex-wrap gap-2">
        <Button variant="outline" onClick={() => onAct('renew')}>
          {t.renew}
        </Button>
        <Button variant="quiet" onClick={() => onAct('revoke')}>
          {t.revoke}
        </Button>
      </div>
    </div>
  );
}

interface FeedDialogsProps extends OfReader {
  open: Open | null;
  onShown: (address: string) => void;
  onClose: () => void;
}

function FeedDialogs({ of, open, onShown, onClose }: FeedDialogsProps) {
  const t = useCopy(calendarFeedCopy);
  const words = t.readers[of];
  const failureText = useFailureText();
  const toast = useToast();
  const renew = useRenewCalendarFeed();
  /** Until the question has gone, which the answer to it outlives. */
  const made = useRef('');
  const revoke = useRevokeCalendarFeed();
  if (open === null) return null;
  if (open.act === 'show') {
    return (
      <ShownOnce
        text={open.address}
        words={{
          title: words.onceTitle,
          body: words.onceBody,
          label: t.once.label,
          copy: t.once.copy,
          copied: t.once.copied,
          byHand: t.once.byHand,
          done: t.once.done,
        }}
        onClose={onClose}
      />
    );
  }
  if (open.act === 'renew') {
    return (
      <AskOnce
        title={t.renewTitle}
        body={t.renewBody}
        yes={t.renewYes}
        no={t.no}
        failureText={failureText}
        send={async () => {
          made.current = (await renew.mutateAsync()).address;
        }}
        onSent={() => onShown(made.current)}
        onClose={onClose}
      />
    );
  }
  return (
    <AskOnce
      title={t.revokeTitle}
      body={words.revokeBody}
      yes={t.revokeYes}
      no={t.no}
      failureText={failureText}
      send={() => revoke.mutateAsync()}
      onSent={() => toast(t.revoked)}
      onClose={onClose}
    />
  );
}
