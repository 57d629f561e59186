import { useRef, useState, type SubmitEvent } from 'react';
import { failureCode } from '@/api/problem';
import type { MeasureAssignment, MeasureCode } from '@/api/types';
import { Alert } from '@/components/ui/alert';
import { Button } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { Select } from '@/components/ui/select';
import { useToast } from '@/components/ui/toast';
import { commonCopy } from '@/copy/common';
import { progressCopy } from '@/copy/progress';
import { useCopy } from '@/copy/use-copy';
import { useTimes } from '@/session/use-times';
import { newKey } from './new-key';
import { useAssign } from './use-client-progress';
import { useMeasures } from './use-own-progress';

interface AssignProps {
  clientId: string;
  waiting: readonly MeasureAssignment[];
}

/** Asks for a questionnaire, and shows what is still waited for. */
export function AssignForm({ clientId, waiting }: AssignProps) {
  const t = useCopy(progressCopy);
  const { problems } = useCopy(commonCopy);
  const toast = useToast();
  const assign = useAssign(clientId);
  const key = useRef(newKey());
  const offered = (useMeasures().data ?? []).filter(({ isOffered }) => isOffered);
  const [chosen, setChosen] = useState<MeasureCode | null>(null);
  const [dueOn, setDueOn] = useState('');
  const measureCode = chosen ?? offered[0]?.code;
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    if (measureCode === undefined || assign.isPending) return;
    const wish = { measureCode, dueOn: dueOn === '' ? null : dueOn, key: key.current };
    assign.mutate(wish, {
      onSuccess: () => toast(t.practice.assign.sent),
      onSettled: () => {
        key.current = newKey();
      },
    });
  };
  return (
    <Card role="region" aria-labelledby="assign">
      <h2 id="assign" className="text-lg">
        {t.practice.assign.heading}
      </h2>
      <Waiting waiting={waiting} />
      <form onSubmit={submit} noValidate className="mt-4 space-y-4">
        {assign.isError && (
          <Alert tone="danger" live>
            {problems[failureCode(assign.error)]}
          </Alert>
        )}
        <Field id="assign-measure" label={t.practice.assign.which}>
          <Select
            value={measureCode ?? ''}
            onChange={(event) =>
              setChosen(offered.find(({ code }) => code === event.target.value)?.code ?? null)
            }
          >
            {offered.map(({ code, name }) => (
              <option key={code} value={code}>
                {name}
              </option>
            ))}
          </Select>
        </Field>
        <Field
          id="assign-due"
          label={t.practice.assign.due}
          hint={t.practice.assign.dueHint}
          optional
        >
          <Input type="date" value={dueOn} onChange={(event) => setDueOn(event.target.value)} />
        </Field>
        <Button type="submit" busy={assign.isPending}>
          {t.practice.assign.send}
        </Button>
      </form>
    </Card>
  );
}

function Waiting({ waiting }: { waiting: readonly MeasureAssignment[] }) {
  const t = useCopy(progressCopy);
  const measures = useMeasures().data ?? [];
  const { shortDay } = useTimes();
  if (waiting.length === 0) return null;
  return (
    <div className="mt-3 rounded-control bg-tint px-4 py-3 text-[0.9375rem]">
      <p className="font-semibold">{t.practice.assign.waiting}</p>
      <ul>
        {waiting.map(({ id, measureCode, assignedAt, dueOn }) => (
          <li key={id}>
            {measures.find(({ code }) => code === measureCode)?.name ?? measureCode},{' '}
            {t.practice.assign.since(shortDay(assignedAt))}.{' '}
            {dueOn === null ? t.asked.beforeSession : t.asked.until(shortDay(`${dueOn}T12:00:00Z`))}
          </li>
        ))}
      </ul>
    </div>
  );
}
