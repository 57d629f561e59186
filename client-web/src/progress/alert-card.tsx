import { useState, type SubmitEvent } from 'react';
import { Link } from 'react-router';
import { failureCode } from '@/api/problem';
import type { SafetyAlert } from '@/api/types';
import { Alert } from '@/components/ui/alert';
import { Badge } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { Field } from '@/components/ui/field';
import { Textarea } from '@/components/ui/textarea';
import { useToast } from '@/components/ui/toast';
import { commonCopy } from '@/copy/common';
import { progressCopy } from '@/copy/progress';
import { useCopy } from '@/copy/use-copy';
import { useTimes } from '@/session/use-times';
import { useAcknowledge, useDispose } from './use-alerts';

/** An open alert: whom it is about, how grave, since when; seen, and then dealt with in words. */
export function AlertCard({ alert }: { alert: SafetyAlert }) {
  const words = useCopy(progressCopy).practice;
  const t = words.alerts;
  const { dayTime } = useTimes();
  const acknowledge = useAcknowledge();
  return (
    <Card raised>
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <h2 className="text-lg">{alert.clientName}</h2>
        <Badge tone={alert.level === 'urgent' ? 'danger' : 'clay'}>{t.level[alert.level]}</Badge>
        <span className="text-[0.9375rem] text-ink-2">{t.since(dayTime(alert.raisedAt))}</span>
      </div>
      <p className="mt-2">{t.body}</p>
      <Link
        to={`/praktik/klien/${alert.clientId}/perkembangan`}
        className="link inline-flex min-h-11 items-center"
      >
        {words.link}
      </Link>
      <div>
        {alert.acknowledgedAt === null ? (
          <Button
            variant="outline"
            busy={acknowledge.isPending}
            onClick={() => acknowledge.mutate(alert)}
          >
            {t.acknowledge}
          </Button>
        ) : (
          <p className="text-[0.9375rem] text-ink-2">
            {t.acknowledged(dayTime(alert.acknowledgedAt))}
          </p>
        )}
      </div>
      <Disposition alert={alert} />
    </Card>
  );
}

function Disposition({ alert }: { alert: SafetyAlert }) {
  const t = useCopy(progressCopy).practice.alerts;
  const { problems } = useCopy(commonCopy);
  const toast = useToast();
  const dispose = useDispose();
  const [text, setText] = useState('');
  const [isAsked, setAsked] = useState(false);
  const isMissing = text.trim() === '';
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    setAsked(true);
    if (isMissing || dispose.isPending) return;
    dispose.mutate({ alert, text: text.trim() }, { onSuccess: () => toast(t.closed) });
  };
  return (
    <form onSubmit={submit} noValidate className="mt-4 space-y-3 border-t border-line pt-4">
      {dispose.isError && (
        <Alert tone="danger" live>
          {problems[failureCode(dispose.error)]}
        </Alert>
      )}
      <Field
        id={`disposition-${alert.id}`}
        label={t.disposition}
        hint={t.dispositionHint}
        error={isAsked && isMissing ? t.missing : undefined}
      >
        <Textarea
          rows={3}
          maxLength={2000}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
      </Field>
      <Button type="submit" busy={dispose.isPending}>
        {t.close}
      </Button>
    </form>
  );
}
