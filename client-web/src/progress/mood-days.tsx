import { Annoyed, Frown, Laugh, Meh, Smile, type LucideIcon } from 'lucide-react';
import type { Mood } from '@/api/types';
import { progressCopy } from '@/copy/progress';
import { useCopy } from '@/copy/use-copy';
import { useTimes } from '@/session/use-times';

/** From very bad to very good. */
export const MOOD_ICONS: readonly LucideIcon[] = [Frown, Annoyed, Meh, Smile, Laugh];

const SHOWN = 14;

/** The last fourteen days that were noted, newest first, each with its word and not its face alone. */
export function MoodDays({ moods }: { moods: readonly Mood[] }) {
  const t = useCopy(progressCopy).mood;
  const { shortDay } = useTimes();
  if (moods.length === 0) return <p className="text-ink-2">{t.empty}</p>;
  return (
    <ul className="divide-y divide-line">
      {moods.slice(0, SHOWN).map(({ date, level, words }) => {
        const Icon = MOOD_ICONS[level - 1] ?? Meh;
        return (
          <li key={date} className="flex gap-3 py-2.5">
            <Icon aria-hidden className="mt-0.5 size-5 shrink-0 text-accent" />
            <div className="min-w-0">
              <p>{t.day(shortDay(`${date}T12:00:00Z`), t.levels[level - 1] ?? '')}</p>
              {words !== null && (
                <p className="text-[0.9375rem] whitespace-pre-line text-ink-2">{words}</p>
              )}
            </div>
          </li>
        );
      })}
    </ul>
  );
}
