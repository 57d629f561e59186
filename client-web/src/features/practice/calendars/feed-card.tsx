import { useRef, useState } from 'react';
import { AskOnce } from '@/components/ask-once';
import { ShownOnce } from '@/components/shown-once';
import { Button } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { useToast } from '@/components/ui/toast';
import { calendarsCopy } from '@/copy/calendars';
import { useCopy } from '@/copy/use-copy';
import { useSingleFlight } from '@/lib/use-single-flight';
import { useFailureText } from '../frame/failure-text';
import { Loaded } from '../frame/loaded';
import { SectionHeading } from '../frame/section-heading';
import {
  useCalendarFeed,
  useRenewCalendarFeed,
  useRevokeCalendarFeed,
} from '../hooks/use-calendar-feed';
import { usePracticeTimes } from '../hooks/use-practice-times';

type Open = { act: 'renew' } | { act: 'revoke' } | { act: 'show'; address: string };

/** The private address at which one's own calendar reads one's sessions. */
export function FeedCard() {
  const { feed: t } = useCopy(calendarsCopy);
  const feed = useCalendarFeed();
  const [open, setOpen] = useState<Open | null>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const onShown = (address: string) => setOpen({ act: 'show', address });
  return (
    <Card>
      <SectionHeading id="calendar-feed" ref={heading}>
        {t.title}
      </SectionHeading>
      <p className="mt-1 mb-4 text-ink-2">{t.intro}</p>
      <Loaded query={feed} placeholders={1}>
        {({ madeAt, lastReadOn }) =>
          madeAt === null ? (
            <NoFeed onMade={onShown} />
          ) : (
            <StandingFeed feed={{ madeAt, lastReadOn }} onAct={(act) => setOpen({ act })} />
          )
        }
      </Loaded>
      <FeedDialogs
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

function NoFeed({ onMade }: { onMade: (address: string) => void }) {
  const { feed: t } = useCopy(calendarsCopy);
  const failureText = useFailureText();
  const toast = useToast();
  const once = useSingleFlight();
  const { mutateAsync, isPending } = useRenewCalendarFeed();
  const make = () =>
    once(() =>
      mutateAsync().then(
        ({ address }) => onMade(address),
        (error: unknown) => toast(failureText(error)),
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
  const { feed: t } = useCopy(calendarsCopy);
  const { day, shortDate } = usePracticeTimes();
  return (
    <div className="space-y-3">
      <p>
        {t.since(day(madeAt))} {lastReadOn === null ? t.unread : t.lastRead(shortDate(lastReadOn))}
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

interface FeedDialogsProps {
  open: Open | null;
  onShown: (address: string) => void;
  onClose: () => void;
}

function FeedDialogs({ open, onShown, onClose }: FeedDialogsProps) {
  const { feed: t } = useCopy(calendarsCopy);
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
          title: t.once.title,
          body: t.once.body,
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
      body={t.revokeBody}
      yes={t.revokeYes}
      no={t.no}
      failureText={failureText}
      send={() => revoke.mutateAsync()}
      onSent={() => toast(t.revoked)}
      onClose={onClose}
    />
  );
}
