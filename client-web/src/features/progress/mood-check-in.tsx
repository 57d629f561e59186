import { useState, type SubmitEvent } from 'react';
import { failureCode } from '@/api/problem';
import type { Mood } from '@/api/types';
import { Alert } from '@/components/ui/alert';
import { Button } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { useToast } from '@/components/ui/toast';
import { commonCopy } from '@/copy/common';
import { progressCopy } from '@/copy/progress';
import { useCopy } from '@/copy/use-copy';
import { MOOD_ICONS } from '@/progress/mood-days';
import { usePutMood } from '@/progress/use-own-progress';

/** Once a day, one press and perhaps a word; the same day may be told anew. */
export function MoodCheckIn({ today, moods }: { today: string; moods: readonly Mood[] }) {
  const noted = moods.find(({ date }) => date === today);
  return <CheckIn key={`${today} ${String(noted?.version ?? 0)}`} noted={noted} />;
}

function CheckIn({ noted }: { noted: Mood | undefined }) {
  const t = useCopy(progressCopy).mood;
  const { problems } = useCopy(commonCopy);
  const toast = useToast();
  const put = usePutMood();
  const [level, setLevel] = useState<number | null>(noted?.level ?? null);
  const [words, setWords] = useState(noted?.words ?? '');
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    if (level === null || put.isPending) return;
    put.mutate(
      { level, words: words.trim() || null, version: noted?.version },
      { onSuccess: () => toast(t.saved) },
    );
  };
  return (
    <Card>
      <form onSubmit={submit} noValidate>
        <fieldset>
          <legend className="text-xl font-[650]">{t.today}</legend>
          <p className="mt-1 text-[0.9375rem] text-ink-2">{t.todayHint}</p>
          <div className="mt-3 grid grid-cols-5 gap-1.5">
            {MOOD_ICONS.map((Icon, index) => (
              <label
                key={t.levels[index]}
                className="flex min-h-20 cursor-pointer flex-col items-center justify-center gap-1 rounded-control border border-line px-0.5 py-2 text-center text-xs leading-4 has-checked:border-accent has-checked:bg-tint-2 has-checked:font-semibold has-focus-visible:outline-2 has-focus-visible:outline-accent"
              >
                <input
                  type="radio"
                  name="mood"
                  className="sr-only"
                  checked={level === index + 1}
                  onChange={() => setLevel(index + 1)}
                />
                <Icon aria-hidden className="size-6" />
                {t.levels[index]}
              </label>
            ))}
          </div>
        </fieldset>
        {level !== null && (
          <Field id="mood-words" label={t.words} optional className="mt-4">
            <Input
              maxLength={500}
              autoComplete="off"
              value={words}
              onChange={(event) => setWords(event.target.value)}
            />
          </Field>
        )}
        {put.isError && (
          <Alert tone="danger" live className="mt-3">
            {problems[failureCode(put.error)]}
          </Alert>
        )}
        {level !== null && (
          <Button type="submit" className="mt-4" busy={put.isPending}>
            {noted === undefined ? t.save : t.change}
          </Button>
        )}
      </form>
    </Card>
  );
}
