import { Bot, HandHeart, Headset, User, UserRoundX, type LucideIcon } from 'lucide-react';
import { useSearchParams } from 'react-router';
import type { TrailEntry } from '@/api/types';
import { LoadMore } from '@/components/load-more';
import { Button } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { ErrorState } from '@/components/ui/error-state';
import { Skeleton } from '@/components/ui/skeleton';
import { trailCopy } from '@/copy/trail';
import { useCopy } from '@/copy/use-copy';
import { cn } from '@/lib/cn';
import { usePagesInUrl } from '@/lib/use-pages-in-url';
import { useTimes } from '@/session/use-times';
import { useTrailWords } from './trail-words';
import { useTrail, type TrailBy } from './use-trail';

const PARAM = 'oleh';
const ICONS: Readonly<Record<TrailEntry['by']['kind'], LucideIcon>> = {
  you: User,
  psychologist: HandHeart,
  team: Headset,
  system: Bot,
  unknown: UserRoundX,
  somebody: User,
};

interface TrailListProps {
  /** How the page calls its reader. */
  you: string;
  /** When nobody else has touched anything. */
  none: string;
}

/** The reader's own trail: by other people unless they ask for everything. */
export function TrailList({ you, none }: TrailListProps) {
  const [search] = useSearchParams();
  const by = search.get(PARAM) === 'semua' ? 'everybody' : 'others';
  return (
    <div>
      <Whose by={by} />
      <div className="mt-5">
        <Entries key={by} by={by} you={you} none={none} />
      </div>
    </div>
  );
}

function Whose({ by }: { by: TrailBy }) {
  const t = useCopy(trailCopy);
  const [, setSearch] = useSearchParams();
  const choices = [
    { value: 'others', words: t.others, param: undefined },
    { value: 'everybody', words: t.everybody, param: 'semua' },
  ] as const;
  return (
    <div role="group" aria-label={t.whose} className="flex flex-wrap gap-2">
      {choices.map(({ value, words, param }) => (
        <Button
          key={value}
          variant={by === value ? 'primary' : 'outline'}
          aria-pressed={by === value}
          onClick={() =>
            setSearch(param === undefined ? {} : { [PARAM]: param }, { replace: true })
          }
        >
          {words}
        </Button>
      ))}
    </div>
  );
}

function Entries({ by, you, none }: TrailListProps & { by: TrailBy }) {
  const t = useCopy(trailCopy);
  const list = useTrail(by);
  const { loadMore } = usePagesInUrl(list);
  const { day } = useTimes();
  const entries = list.data?.pages.flatMap(({ items }) => items) ?? [];
  if (list.isPending) {
    return (
      <div role="status" className="space-y-3">
        <span className="sr-only">{t.loading}</span>
        <Skeleton className="h-20 w-full" />
        <Skeleton className="h-20 w-full" />
      </div>
    );
  }
  if (list.isError && entries.length === 0) {
    return <ErrorState error={list.error} onRetry={() => void list.refetch()} />;
  }
  if (entries.length === 0) return <EmptyState title={t.noneTitle}>{none}</EmptyState>;
  return (
    <div className="space-y-6">
      {byDay(entries, day).map(([title, ofDay]) => (
        <section key={title}>
          <h2 className="numeric text-[0.9375rem] font-semibold text-ink-2">{title}</h2>
          <ul className="mt-2 divide-y divide-line rounded-card border border-line bg-paper">
            {ofDay.map((entry) => (
              <Entry key={entry.id} entry={entry} you={you} />
            ))}
          </ul>
        </section>
      ))}
      <LoadMore query={list} onMore={loadMore} />
    </div>
  );
}

function Entry({ entry, you }: { entry: TrailEntry; you: string }) {
  const t = useCopy(trailCopy);
  const words = useTrailWords(you);
  const { time } = useTimes();
  const { by, act, times, outcome, at, reason } = entry;
  const Icon = ICONS[by.kind];
  const duty = words.duty(entry);
  const isAlarming = by.kind === 'unknown';
  const notes = [
    ...(duty === null ? [] : [duty]),
    ...(times > 1 ? [t.times(times)] : []),
    ...(outcome === 'done' || act === 'log_in.failed' ? [] : [t.refused]),
  ];
  return (
    <li className="flex items-start gap-3 px-4 py-3.5 sm:px-5">
      <span
        aria-hidden
        className={cn(
          'mt-0.5 grid size-9 shrink-0 place-items-center rounded-full bg-tint',
          isAlarming && 'text-danger',
        )}
      >
        <Icon className="size-4.5" />
      </span>
      <div className="min-w-0 flex-1">
        <p className="break-words">
          <strong className="font-semibold">{words.who(entry)}</strong> {words.what(entry)}
        </p>
        {notes.length > 0 && <p className="text-[0.875rem] text-ink-2">{notes.join(' · ')}</p>}
        {reason !== null && (
          <p className="text-[0.875rem] break-words text-ink-2">{t.why(reason)}</p>
        )}
      </div>
      <time dateTime={at} className="numeric shrink-0 pt-0.5 text-[0.9375rem] text-ink-2">
        {time(at)}
      </time>
    </li>
  );
}

/** In the order they come; days are the reader's. */
function byDay(
  entries: readonly TrailEntry[],
  day: (instant: string) => string,
): [string, TrailEntry[]][] {
  const days = new Map<string, TrailEntry[]>();
  for (const entry of entries) {
    const title = day(entry.at);
    days.set(title, [...(days.get(title) ?? []), entry]);
  }
  return [...days];
}
