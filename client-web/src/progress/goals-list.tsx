import { Plus } from 'lucide-react';
import { useRef, useState, type SubmitEvent } from 'react';
import { failureCode } from '@/api/problem';
import type { Goal } from '@/api/types';
import { Alert } from '@/components/ui/alert';
import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { Textarea } from '@/components/ui/textarea';
import { useToast } from '@/components/ui/toast';
import { commonCopy } from '@/copy/common';
import { progressCopy } from '@/copy/progress';
import { useCopy } from '@/copy/use-copy';
import { GoalItem } from './goal-item';
import { newKey } from './new-key';
import { useAddGoal } from './use-goals';

interface GoalsListProps {
  goals: readonly Goal[];
  /** Whose they are; null for one's own. */
  clientId: string | null;
  /** Nothing new is written where nothing may be stored. */
  mayAdd: boolean;
}

export function GoalsList({ goals, clientId, mayAdd }: GoalsListProps) {
  const t = useCopy(progressCopy).goals;
  const [isAdding, setAdding] = useState(false);
  return (
    <>
      {goals.length === 0 && <p className="text-ink-2">{t.empty}</p>}
      <ul className="divide-y divide-line">
        {goals.map((goal) => (
          <GoalItem key={`${goal.id} ${String(goal.version)}`} goal={goal} />
        ))}
      </ul>
      {isAdding && <NewGoal clientId={clientId} onDone={() => setAdding(false)} />}
      {mayAdd && !isAdding && (
        <Button variant="tint" className="mt-3" onClick={() => setAdding(true)}>
          <Plus aria-hidden className="size-5" />
          {t.add}
        </Button>
      )}
    </>
  );
}

function NewGoal({ clientId, onDone }: { clientId: string | null; onDone: () => void }) {
  const t = useCopy(progressCopy).goals;
  const { problems } = useCopy(commonCopy);
  const toast = useToast();
  const add = useAddGoal(clientId);
  const key = useRef(newKey());
  const [text, setText] = useState('');
  const [isAsked, setAsked] = useState(false);
  const isMissing = text.trim() === '';
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    setAsked(true);
    if (isMissing || add.isPending) return;
    add.mutate(
      { text: text.trim(), key: key.current },
      {
        onSuccess: () => {
          toast(t.saved);
          onDone();
        },
      },
    );
  };
  const write = (words: string) => {
    setText(words);
    key.current = newKey();
  };
  return (
    <form onSubmit={submit} noValidate className="mt-3 space-y-3">
      {add.isError && (
        <Alert tone="danger" live>
          {problems[failureCode(add.error)]}
        </Alert>
      )}
      <Field
        id="new-goal"
        label={t.text}
        hint={t.textHint}
        error={isAsked && isMissing ? t.missing : undefined}
      >
        <Textarea
          rows={2}
          maxLength={300}
          value={text}
          onChange={(event) => write(event.target.value)}
        />
      </Field>
      <div className="flex gap-2">
        <Button type="submit" busy={add.isPending}>
          {t.save}
        </Button>
        <Button variant="quiet" onClick={onDone}>
          {t.cancel}
        </Button>
      </div>
    </form>
  );
}
