import type { TrailEntry } from '@/api/types';
import { trailCopy } from '@/copy/trail';
import { useCopy } from '@/copy/use-copy';

/** Who it was and what they did, as a reader hears it; `you` is how the page speaks to them. */
export function useTrailWords(you: string) {
  const t = useCopy(trailCopy);
  const acts: Readonly<Record<string, string>> = { ...t.acts };
  const things: Readonly<Record<string, string>> = { ...t.things };
  return {
    who: ({ by: { kind, name } }: TrailEntry): string => {
      if (kind === 'you') return you;
      if (kind === 'psychologist') return name ?? t.who.somebody;
      return t.who[kind];
    },
    duty: ({ by: { duty } }: TrailEntry): string | null => (duty === null ? null : t.duty[duty]),
    /** An act we have no words for is told by what it was done to. */
    what: ({ act, aboutKind }: TrailEntry): string => {
      const thing = things[aboutKind] ?? t.thing;
      return acts[act] ?? (act.startsWith('admin.get_') ? t.looked(thing) : t.handled(thing));
    },
  };
}
