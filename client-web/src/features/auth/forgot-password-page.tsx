import { useMutation } from '@tanstack/react-query';
import { useState, type SubmitEvent } from 'react';
import { Link } from 'react-router';
import { answer, api } from '@/api/client';
import { failureCode } from '@/api/problem';
import { PageHeading } from '@/components/page-heading';
import { Alert } from '@/components/ui/alert';
import { Button } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { commonCopy } from '@/copy/common';
import { securityCopy } from '@/copy/security';
import { useCopy } from '@/copy/use-copy';
import { looksLikeEmail } from '@/lib/email';

function Sent({ email, onAgain }: { email: string; onAgain: () => void }) {
  const t = useCopy(securityCopy).forgot;
  return (
    <div className="page-narrow max-w-md! pt-6">
      <PageHeading tab={t.tab}>{t.sentTitle}</PageHeading>
      <p role="status" className="mt-2 break-words text-ink-2">
        {t.sent(email)}
      </p>
      <div className="mt-5 flex flex-wrap gap-2">
        <Button asChild>
          <Link to="/masuk">{t.back}</Link>
        </Button>
        <Button variant="quiet" onClick={onAgain}>
          {t.again}
        </Button>
      </div>
    </div>
  );
}

export default function ForgotPasswordPage() {
  const t = useCopy(securityCopy).forgot;
  const { problems } = useCopy(commonCopy);
  const [email, setEmail] = useState('');
  const [attempt, setAttempt] = useState(0);
  const ask = useMutation({
    mutationFn: (address: string) =>
      answer(api.POST('/api/v1/auth/password/forgot', { body: { email: address } })),
  });
  const address = email.trim();
  const isWrong = !looksLikeEmail(address);
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    setAttempt(attempt + 1);
    if (!isWrong && !ask.isPending) ask.mutate(address);
  };
  if (ask.isSuccess) return <Sent email={address} onAgain={() => ask.reset()} />;
  return (
    <div className="page-narrow max-w-md! pt-6">
      <PageHeading tab={t.tab}>{t.title}</PageHeading>
      <p className="mt-1 text-ink-2">{t.intro}</p>
      <Card className="mt-5">
        <form onSubmit={submit} noValidate className="space-y-5">
          {ask.isError && (
            <Alert tone="danger" live>
              {problems[failureCode(ask.error)]}
            </Alert>
          )}
          <Field id="email" label={t.email} error={attempt > 0 && isWrong ? t.wrong : undefined}>
            <Input
              type="email"
              autoComplete="email"
              value={email}
              onChange={(event) => setEmail(event.target.value)}
            />
          </Field>
          <Button type="submit" size="lg" wide busy={ask.isPending}>
            {ask.isPending ? t.sending : t.submit}
          </Button>
        </form>
      </Card>
      <p className="mt-4 text-center">
        <Link to="/masuk" className="link inline-flex min-h-11 items-center">
          {t.back}
        </Link>
      </p>
    </div>
  );
}
