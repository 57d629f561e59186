import { useMutation } from '@tanstack/react-query';
import { useState, type SubmitEvent } from 'react';
import { Link } from 'react-router';
import { answer, api } from '@/api/client';
import { failureCode } from '@/api/problem';
import type { LogIn } from '@/api/types';
import { PageHeading } from '@/components/page-heading';
import { Alert } from '@/components/ui/alert';
import { Button } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { ErrorSummary } from '@/components/ui/error-summary';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { authCopy } from '@/copy/auth';
import { commonCopy } from '@/copy/common';
import { useCopy } from '@/copy/use-copy';
import { useSingleFlight } from '@/lib/use-single-flight';
import { useEnter, useKeepGoal } from '@/session/use-enter';
import { PasswordInput } from '@/components/password-input';
import { RememberedTimeNote } from './remembered-time-note';

function logInBody(identity: string, password: string): LogIn {
  const name = identity.trim();
  return name.includes('@') ? { email: name, password } : { phone: name, password };
}

export default function LogInPage() {
  const t = useCopy(authCopy).logIn;
  const { problems } = useCopy(commonCopy);
  const enter = useEnter();
  const keepGoal = useKeepGoal();
  const [identity, setIdentity] = useState('');
  const [password, setPassword] = useState('');
  const [attempt, setAttempt] = useState(0);
  const once = useSingleFlight({ untilFailed: true });
  const logIn = useMutation({
    mutationFn: (body: LogIn) => answer(api.POST('/api/v1/auth/login', { body })),
    onSuccess: enter,
  });
  const errors =
    attempt === 0
      ? {}
      : {
          identity: identity.trim() === '' ? t.errors.identity : undefined,
          password: password === '' ? t.errors.password : undefined,
        };
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    setAttempt(attempt + 1);
    if (identity.trim() === '' || password === '') return;
    once(() => logIn.mutateAsync(logInBody(identity, password)));
  };
  return (
    <div className="page-narrow max-w-md! pt-6">
      <PageHeading tab={t.tab}>{t.title}</PageHeading>
      <p className="mt-1 text-ink-2">{t.intro}</p>
      <RememberedTimeNote />
      <Card className="mt-5">
        <form onSubmit={submit} noValidate className="space-y-5">
          <ErrorSummary errors={errors} attempt={attempt} />
          {logIn.isError && (
            <Alert tone="danger" live>
              {problems[failureCode(logIn.error)]}
            </Alert>
          )}
          <Field id="identity" label={t.identity} error={errors.identity}>
            <Input
              autoComplete="username"
              autoCapitalize="none"
              spellCheck={false}
              value={identity}
              onChange={(event) => setIdentity(event.target.value)}
            />
          </Field>
          <Field id="password" label={t.password} error={errors.password}>
            <PasswordInput
              autoComplete="current-password"
              value={password}
              onChange={(event) => setPassword(event.target.value)}
            />
          </Field>
          <Link to="/lupa-sandi" className="link -my-3 inline-flex min-h-11 items-center">
            {t.forgot}
          </Link>
          <Button type="submit" size="lg" wide busy={logIn.isPending}>
            {logIn.isPending ? t.sending : t.submit}
          </Button>
        </form>
      </Card>
      <p className="mt-4 text-center">
        {t.noAccount}{' '}
        <Link to={keepGoal('/daftar')} className="link inline-flex min-h-11 items-center">
          {t.register}
        </Link>
      </p>
    </div>
  );
}
