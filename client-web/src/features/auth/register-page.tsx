import { useMutation } from '@tanstack/react-query';
import { useState, type SubmitEvent } from 'react';
import { Link, useSearchParams } from 'react-router';
import { answer, api } from '@/api/client';
import { failureCode, fieldErrors } from '@/api/problem';
import type { Registration } from '@/api/types';
import { PageHeading } from '@/components/page-heading';
import { Alert } from '@/components/ui/alert';
import { Button } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { Checkbox } from '@/components/ui/checkbox';
import { ErrorSummary } from '@/components/ui/error-summary';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { authCopy } from '@/copy/auth';
import { commonCopy } from '@/copy/common';
import { useLanguage } from '@/copy/language';
import { useCopy } from '@/copy/use-copy';
import { useSingleFlight } from '@/lib/use-single-flight';
import { deviceZone } from '@/lib/zones';
import { useEnter, useKeepGoal } from '@/session/use-enter';
import { ConsentReaders } from './consent-readers';
import { PasswordInput } from '@/components/password-input';
import {
  EMPTY_REGISTRATION,
  registrationBody,
  registrationErrors,
  type RegistrationFields,
} from './registration-form';
import { RememberedTimeNote } from './remembered-time-note';

function useRole(): Registration['role'] {
  const [search] = useSearchParams();
  return search.get('peran') === 'psikolog' ? 'psychologist' : 'client';
}

function useRegistration(role: Registration['role']) {
  const t = useCopy(authCopy).register;
  const language = useLanguage();
  const enter = useEnter();
  const [fields, setFields] = useState(EMPTY_REGISTRATION);
  const [attempt, setAttempt] = useState(0);
  const once = useSingleFlight({ untilFailed: true });
  const register = useMutation({
    mutationFn: (body: Registration) => answer(api.POST('/api/v1/auth/register', { body })),
    onSuccess: enter,
  });
  const own = registrationErrors(fields, t.errors);
  const fromServer = fieldErrors(register.error);
  const shown = attempt === 0 ? {} : { ...fromServer, ...definedOnly(own) };
  return {
    fields,
    change: (changes: Partial<RegistrationFields>) => {
      setFields({ ...fields, ...changes });
      if (register.isError) register.reset();
    },
    errors: shown as Partial<Record<keyof typeof own, string>>,
    attempt,
    register,
    submit: (event: SubmitEvent) => {
      event.preventDefault();
      setAttempt(attempt + 1);
      const isWrong = Object.values(own).some((error) => error !== undefined);
      if (isWrong) return;
      const body = registrationBody(fields, { role, timeZone: deviceZone(), language });
      once(() => register.mutateAsync(body));
    },
  };
}

function definedOnly(errors: Record<string, string | undefined>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(errors).flatMap(([id, error]) => (error === undefined ? [] : [[id, error]])),
  );
}

function RegistrationForm({ role }: { role: Registration['role'] }) {
  const t = useCopy(authCopy).register;
  const { problems } = useCopy(commonCopy);
  const { fields, change, errors, attempt, register, submit } = useRegistration(role);
  const hasFieldErrors = Object.keys(errors).length > 0;
  return (
    <form onSubmit={submit} noValidate className="space-y-5">
      <ErrorSummary errors={errors} attempt={attempt} />
      {register.isError && !hasFieldErrors && (
        <Alert tone="danger" live>
          {problems[failureCode(register.error)]}
        </Alert>
      )}
      <Field id="name" label={t.name} hint={t.nameHint} error={errors.name}>
        <Input
          autoComplete="name"
          maxLength={120}
          value={fields.name}
          onChange={(event) => change({ name: event.target.value })}
        />
      </Field>
      <Field id="email" label={t.email} hint={t.emailHint} error={errors.email}>
        <Input
          type="email"
          autoComplete="email"
          value={fields.email}
          onChange={(event) => change({ email: event.target.value })}
        />
      </Field>
      <Field id="password" label={t.password} hint={t.passwordHint} error={errors.password}>
        <PasswordInput
          autoComplete="new-password"
          maxLength={200}
          value={fields.password}
          onChange={(event) => change({ password: event.target.value })}
        />
      </Field>
      <div>
        <Checkbox
          id="accept"
          label={t.accept}
          checked={fields.isAccepted}
          onChange={(event) => change({ isAccepted: event.target.checked })}
          error={errors.accept}
        />
        <ConsentReaders />
      </div>
      <Button type="submit" size="lg" wide busy={register.isPending}>
        {register.isPending ? t.sending : t.submit}
      </Button>
    </form>
  );
}

export default function RegisterPage() {
  const t = useCopy(authCopy).register;
  const role = useRole();
  const keepGoal = useKeepGoal();
  const isClient = role === 'client';
  const other = isClient ? '/daftar?peran=psikolog' : '/daftar';
  return (
    <div className="page-narrow max-w-md! pt-6">
      <PageHeading tab={t.tab}>{isClient ? t.title : t.psychologistTitle}</PageHeading>
      <p className="mt-1 text-ink-2">{isClient ? t.intro : t.psychologistIntro}</p>
      {isClient && <RememberedTimeNote />}
      <Card className="mt-5">
        <RegistrationForm role={role} />
      </Card>
      <div className="mt-4 text-center">
        <p>
          {t.haveAccount}{' '}
          <Link to={keepGoal('/masuk')} className="link inline-flex min-h-11 items-center">
            {t.logIn}
          </Link>
        </p>
        <Link to={other} className="link inline-flex min-h-11 items-center text-[0.9375rem]">
          {t.otherRole[role]}
        </Link>
      </div>
    </div>
  );
}
