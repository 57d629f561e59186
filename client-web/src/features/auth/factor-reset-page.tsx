import { useMutation } from '@tanstack/react-query';
import { useState, type SubmitEvent } from 'react';
import { Link } from 'react-router';
import { answer, api } from '@/api/client';
import { failureCode } from '@/api/problem';
import { PageHeading } from '@/components/page-heading';
import { PasswordInput } from '@/components/password-input';
import { Alert } from '@/components/ui/alert';
import { Button } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { Field } from '@/components/ui/field';
import { commonCopy } from '@/copy/common';
import { factorsCopy } from '@/copy/factors';
import { useCopy } from '@/copy/use-copy';

/** Where the mailed link leads: remove what was lost, or stop who asked for it. */
export default function FactorResetPage() {
  const { reset: t } = useCopy(factorsCopy);
  const [token] = useState(() => window.location.hash.slice(1));
  const [outcome, setOutcome] = useState<'used' | 'stopped' | null>(null);
  return (
    <div className="page-narrow max-w-md! pt-6">
      <PageHeading tab={t.tab}>{t.title}</PageHeading>
      {token === '' && (
        <Alert tone="danger" className="mt-5">
          {t.noToken}
        </Alert>
      )}
      {outcome !== null && (
        <Alert tone="good" live className="mt-5">
          <p>{t[outcome]}</p>
          <Link to="/masuk" className="link inline-flex min-h-11 items-center">
            {t.logIn}
          </Link>
        </Alert>
      )}
      {token !== '' && outcome === null && <Choice token={token} onDone={setOutcome} />}
    </div>
  );
}

interface ChoiceProps {
  token: string;
  onDone: (outcome: 'used' | 'stopped') => void;
}

function Choice({ token, onDone }: ChoiceProps) {
  const { reset: t } = useCopy(factorsCopy);
  const { problems } = useCopy(commonCopy);
  const [password, setPassword] = useState('');
  const use = useMutation({
    mutationFn: () =>
      answer(api.POST('/api/v1/auth/factor-resets/use', { body: { token, password } })),
    onSuccess: () => onDone('used'),
  });
  const stop = useMutation({
    mutationFn: () => answer(api.POST('/api/v1/auth/factor-resets/stop', { body: { token } })),
    onSuccess: () => onDone('stopped'),
  });
  const failure = use.error ?? stop.error;
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    if (password !== '' && !use.isPending) use.mutate();
  };
  return (
    <Card className="mt-5">
      <p>{t.body}</p>
      <form onSubmit={submit} noValidate className="mt-5 space-y-5">
        {failure !== null && (
          <Alert tone="danger" live>
            {problems[failureCode(failure)]}
          </Alert>
        )}
        <Field id="password" label={t.password}>
          <PasswordInput
            autoComplete="current-password"
            value={password}
            onChange={(event) => setPassword(event.target.value)}
          />
        </Field>
        <Button type="submit" size="lg" wide busy={use.isPending}>
          {t.use}
        </Button>
      </form>
      <p className="mt-6 text-ink-2">{t.stopHint}</p>
      <Button
        variant="outline"
        wide
        className="mt-2"
        busy={stop.isPending}
        onClick={() => stop.mutate()}
      >
        {t.stop}
      </Button>
    </Card>
  );
}
