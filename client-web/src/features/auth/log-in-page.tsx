import { useMutation } from '@tanstack/react-query';
import { useState, type SubmitEvent } from 'react';
import { Link } from 'react-router';
import { answer, api } from '@/api/client';
import { ApiFailure, failureCode } from '@/api/problem';
import type { LogIn, ProofWay } from '@/api/types';
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
import { PasskeyEntrance } from './passkey-entrance';
import { RememberedTimeNote } from './remembered-time-note';
import { SecondStep } from './second-step';

function logInBody(identity: string, password: string): LogIn {
  const name = identity.trim();
  return name.includes('@') ? { email: name, password } : { phone: name, password };
}

const KNOWN_WAYS: readonly ProofWay[] = ['passkey', 'totp', 'recovery_code'];

/** What is asked for beside the password; empty when the log-in failed for another reason. */
function waysAskedFor(error: unknown): ProofWay[] {
  if (!(error instanceof ApiFailure) || error.code !== 'second_factor_asked') return [];
  return KNOWN_WAYS.filter((way) => error.problem?.ways?.includes(way));
}

export default function LogInPage() {
  const t = useCopy(authCopy).logIn;
  const { problems } = useCopy(commonCopy);
  const enter = useEnter();
  const keepGoal = useKeepGoal();
  const [identity, setIdentity] = useState('');
  const [password, setPassword] = useState('');
  const [attempt, setAttempt] = useState(0);
  const [ways, setWays] = useState<readonly ProofWay[]>([]);
  const once = useSingleFlight({ untilFailed: true });
  const logIn = useMutation({
    mutationFn: (body: LogIn) => answer(api.POST('/api/v1/auth/login', { body })),
    onSuccess: enter,
    onError: (error) => setWays(waysAskedFor(error)),
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
      {ways.length > 0 ? (
        <SecondStep
          ways={ways}
          onIn={enter}
          onStartAgain={() => {
            setWays([]);
            setPassword('');
            logIn.reset();
          }}
        />
      ) : (
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
                autoComplete="username webauthn"
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
            <Link to="/lupa-sandi" className="link -mt-3 inline-flex min-h-11 items-center">
              {t.forgot}
            </Link>
            <Button type="submit" size="lg" wide busy={logIn.isPending}>
              {logIn.isPending ? t.sending : t.submit}
            </Button>
          </form>
          <PasskeyEntrance onIn={enter} />
        </Card>
      )}
      <p className="mt-4 text-center">
        {t.noAccount}{' '}
        <Link to={keepGoal('/daftar')} className="link inline-flex min-h-11 items-center">
          {t.register}
        </Link>
      </p>
    </div>
  );
}
