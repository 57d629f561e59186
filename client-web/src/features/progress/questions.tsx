import { useEffect, useRef, useState } from 'react';
import { Link } from 'react-router';
import { failureCode } from '@/api/problem';
import type { Measure, TakenMeasure } from '@/api/types';
import { Alert } from '@/components/ui/alert';
import { Button } from '@/components/ui/button';
import { FieldError } from '@/components/ui/field';
import { commonCopy } from '@/copy/common';
import { progressCopy } from '@/copy/progress';
import { useCopy } from '@/copy/use-copy';
import { HelpCard } from '@/help/help-card';
import { cn } from '@/lib/cn';
import { useSingleFlight } from '@/lib/use-single-flight';
import { newKey } from '@/progress/new-key';
import { useTakeMeasure } from '@/progress/use-own-progress';

interface QuestionsProps {
  measure: Measure;
  assignmentId: string | undefined;
  onTaken: (taken: TakenMeasure) => void;
}

/** One question a screen. The answers live in this page alone, until they are sent as a whole. */
export function Questions({ measure, assignmentId, onTaken }: QuestionsProps) {
  const t = useCopy(progressCopy).take;
  const { problems } = useCopy(commonCopy);
  const take = useTakeMeasure();
  const once = useSingleFlight({ untilFailed: true });
  const key = useRef(newKey());
  const [answers, setAnswers] = useState<readonly number[]>([]);
  const [index, setIndex] = useState(0);
  const [isAsked, setAsked] = useState(false);
  const { danger } = measure;
  const isLast = index === measure.itemCount - 1;
  const chosen = answers[index];
  const worries = danger !== null && (answers[danger.item - 1] ?? 0) >= danger.from;
  const choose = (answer: number) => {
    // Another answer is another attempt; the same ones, sent again, are the same.
    key.current = newKey();
    setAnswers(answers.length === index ? [...answers, answer] : answers.with(index, answer));
    setAsked(false);
  };
  const go = (to: number) => {
    setAsked(false);
    setIndex(to);
  };
  const forward = () => {
    if (chosen === undefined) return setAsked(true);
    if (!isLast) return go(index + 1);
    const taking = { code: measure.code, answers: [...answers], assignmentId, key: key.current };
    return once(() => take.mutateAsync(taking).then(onTaken));
  };
  return (
    <div className="mt-3 space-y-5">
      <Question
        key={index}
        measure={measure}
        index={index}
        chosen={chosen}
        onChoose={choose}
        error={isAsked ? t.pick : undefined}
      />
      {worries && <HelpCard />}
      {take.isError && (
        <Alert tone="danger" live>
          {problems[failureCode(take.error)]}
        </Alert>
      )}
      <div className="flex gap-2">
        {index > 0 && (
          <Button variant="outline" size="lg" onClick={() => go(index - 1)}>
            {t.back}
          </Button>
        )}
        <Button size="lg" className="flex-1" busy={take.isPending} onClick={forward}>
          {take.isPending ? t.sending : isLast ? t.finish : t.next}
        </Button>
      </div>
      <Link to="/perkembangan" className="link inline-flex min-h-11 items-center">
        {t.leave}
      </Link>
    </div>
  );
}

interface QuestionProps {
  measure: Measure;
  index: number;
  chosen: number | undefined;
  onChoose: (answer: number) => void;
  error: string | undefined;
}

function Question({ measure, index, chosen, onChoose, error }: QuestionProps) {
  const t = useCopy(progressCopy).take;
  const heading = useRef<HTMLLegendElement>(null);
  // A new question is where a keyboard or a screen reader goes on; the first one follows the heading.
  useEffect(() => {
    heading.current?.focus();
  }, []);
  const { questions, itemCount } = measure;
  if (questions === null) return null;
  return (
    <fieldset aria-describedby={error === undefined ? undefined : 'question-error'}>
      <legend ref={heading} tabIndex={-1} className="w-full outline-none">
        <span className="text-sm text-ink-2">{t.question(index + 1, itemCount)}</span>
        <span
          aria-hidden
          className="mt-1 block h-1.5 w-full overflow-hidden rounded-full bg-tint-2"
        >
          <svg className="block h-full w-full" preserveAspectRatio="none" viewBox="0 0 100 1">
            <rect width={((index + 1) / itemCount) * 100} height="1" className="fill-accent" />
          </svg>
        </span>
        <span className="mt-4 block text-[0.9375rem] text-ink-2">{questions.stem}</span>
        <span className="mt-1 block text-xl font-[650]">{questions.items[index]}</span>
      </legend>
      <div className="mt-4 space-y-2">
        {questions.options.map((option, value) => (
          <label
            key={option}
            className={cn(
              'flex min-h-13 items-center gap-3 rounded-control border bg-paper px-3.5 py-2 has-checked:border-accent has-checked:bg-tint',
              error === undefined ? 'border-line' : 'border-danger',
            )}
          >
            <input
              type="radio"
              name={`question-${String(index)}`}
              className="size-5 shrink-0 accent-accent"
              checked={chosen === value}
              aria-invalid={error !== undefined || undefined}
              onChange={() => onChoose(value)}
            />
            {option}
          </label>
        ))}
      </div>
      <FieldError id="question-error" error={error} />
    </fieldset>
  );
}
