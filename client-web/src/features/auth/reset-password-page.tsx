import { useMutation } from '@tanstack/react-query';
import { useState, type SubmitEvent } from 'react';
import { Link } from 'react-router';
import { answer, api } from '@/api/client';
import { failureCode, fieldErrors } from '@/api/problem';
import { PasswordInput } from '@/components/password-input';
import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { securityCopy } from '@/copy/security';
import { useCopy } from '@/copy/use-copy';
import { passwordFault } from '@/security/new-password';
import { useSetMe } from '@/session/use-me';
import { LinkPage } from './link-page';
import { useLinkToken } from './use-link-token';

function useReset(token: string | null) {
  const t = useCopy(securityCopy);
  const setMe = useSetMe();
  const [password, setPassword] = useState('');
  const [attempt, setAttempt] = useState(0);
  const reset = useMutation({
    mutationFn: () =>
      answer(api.POST('/api/v1/auth/password/reset', { body: { token: token ?? '', password } })),
    // Whoever was signed in here no longer is.
    onSuccess: () => setMe(null),
  });
  const fault = passwordFault(password, t.password.tooShort);
  const refused =
    fieldErrors(reset.error)['password'] === undefined ? undefined : t.password.tooWeak;
  return {
    reset,
    password,
    change: (next: string) => {
      setPassword(next);
      if (reset.isError) reset.reset();
    },
    error: attempt === 0 ? undefined : (fault ?? refused),
    submit: (event: SubmitEvent) => {
      event.preventDefault();
      setAttempt(attempt + 1);
      if (fault === undefined && !reset.isPending) reset.mutate();
    },
  };
}

export default function ResetPasswordPage() {
  const t = useCopy(securityCopy);
  const token = useLinkToken();
  const { reset, password, change, error, submit } = useReset(token);
  const isOver = reset.isError && failureCode(reset.error) === 'link_over';
  return (
    <LinkPage
      words={{ ...t.reset }}
      isDone={reset.isSuccess}
      error={reset.error}
      hasToken={token !== null}
      next={
        <Button asChild size="lg">
          <Link to="/masuk">{t.reset.logIn}</Link>
        </Button>
      }
    >
      {isOver ? (
        <Button asChild size="lg" wide>
          <Link to="/lupa-sandi">{t.link.askAgain}</Link>
        </Button>
      ) : (
        <form onSubmit={submit} noValidate className="space-y-5">
          <Field id="new-password" label={t.reset.next} hint={t.password.hint} error={error}>
            <PasswordInput
              autoComplete="new-password"
              maxLength={200}
              value={password}
              onChange={(event) => change(event.target.value)}
            />
          </Field>
          <Button type="submit" size="lg" wide busy={reset.isPending}>
            {reset.isPending ? t.saving : t.reset.submit}
          </Button>
        </form>
      )}
    </LinkPage>
  );
}
