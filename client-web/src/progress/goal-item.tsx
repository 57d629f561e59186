import { CircleCheck } from 'lucide-react';
import { useState } from 'react';
import { failureCode } from '@/api/problem';
import type { Goal } from '@/api/types';
import { Alert } from '@/components/ui/alert';
import { Button } from '@/components/ui/button';
import { commonCopy } from '@/copy/common';
import { progressCopy } from '@/copy/progress';
import { useCopy } from '@/copy/use-copy';
import { usePutGoal } from './use-goals';

const HIGHEST = 10;

/** A goal with how far it has come; either hand may move it. */
export function GoalItem({ goal }: { goal: Goal }) {
  const t = useCopy(progressCopy).goals;
  const { problems } = useCopy(commonCopy);
  const put = usePutGoal();
  const [progress, setProgress] = useState(goal.progress);
  const save = (changes: { progress?: number; isDone?: boolean }) => {
    const { text, isDone } = goal;
    put.mutate(
      { goal, content: { text, progress, isDone, ...changes } },
      { onError: () => setProgress(goal.progress) },
    );
  };
  const id = `goal-${goal.id}`;
  return (
    <li className="py-4">
      <p className="font-semibold">{goal.text}</p>
      <p className="text-sm text-ink-2">{t.writtenBy[goal.writtenBy]}</p>
      {goal.isDone ? (
        <p className="mt-1 inline-flex items-center gap-1.5 text-accent">
          <CircleCheck aria-hidden className="size-5" />
          {t.reached}
        </p>
      ) : (
        <div className="mt-2">
          <label htmlFor={id} className="flex justify-between text-[0.9375rem]">
            <span>{t.progress}</span>
            <span className="numeric font-semibold">{t.progressOf(progress)}</span>
          </label>
          <input
            id={id}
            type="range"
            min={0}
            max={HIGHEST}
            step={1}
            value={progress}
            aria-valuetext={t.progressOf(progress)}
            className="h-11 w-full accent-accent"
            onChange={(event) => setProgress(Number(event.target.value))}
            onPointerUp={() => progress !== goal.progress && save({})}
            onKeyUp={() => progress !== goal.progress && save({})}
          />
        </div>
      )}
      {put.isError && (
        <Alert tone="danger" live className="mt-2">
          {problems[failureCode(put.error)]}
        </Alert>
      )}
      <Button
        variant="quiet"
        className="-ml-4"
        busy={put.isPending}
        onClick={() => save({ isDone: !goal.isDone })}
      >
        {goal.isDone ? t.reopen : t.reach}
      </Button>
    </li>
  );
}
