import { useMutation } from '@tanstack/react-query';
import { useState, type SubmitEvent } from 'react';
import { Link } from 'react-router';
import { answer, api } from '@/api/client';
import { failureCode } from '@/api/problem';
import { PageHeading } from '@/components/page-heading';
import { Alert } from '@/components/ui/alert';
import { Button } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { ErrorSummary } from '@/components/ui/error-summary';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { childrenCopy } from '@/copy/children';
import { commonCopy } from '@/copy/common';
import { useCopy } from '@/copy/use-copy';
import { useSingleFlight } from '@/lib/use-single-flight';

interface Claim {
  code: string;
  bornOn: string;
}

function useClaim() {
  return useMutation({
    mutationFn: (body: Claim) => answer(api.POST('/api/v1/me/record-claims', { body })),
  });
}

/** Where a young adult takes over the record that their guardian used to see. */
export default function ClaimRecordPage() {
  const t = useCopy(childrenCopy).claim;
  const claim = useClaim();
  return (
    <div className="page-narrow max-w-lg! pt-6">
      <PageHeading tab={t.tab}>{claim.isSuccess ? t.doneTitle : t.title}</PageHeading>
      {claim.isSuccess ? (
        <>
          <p role="status" className="mt-2 text-ink-2">
            {t.doneBody}
          </p>
          <Button asChild className="mt-5">
            <Link to="/perjalanan">{t.toJourney}</Link>
          </Button>
        </>
      ) : (
        <>
          <p className="mt-2 text-ink-2">{t.intro}</p>
          <p className="mt-2 text-ink-2">{t.kept}</p>
          <Card className="mt-5">
            <ClaimForm claim={claim} />
          </Card>
        </>
      )}
    </div>
  );
}

function ClaimForm({ claim }: { claim: ReturnType<typeof useClaim> }) {
  const t = useCopy(childrenCopy).claim;
  const { problems } = useCopy(commonCopy);
  const once = useSingleFlight();
  const [{ code, bornOn }, setFields] = useState<Claim>({ code: '', bornOn: '' });
  const [attempt, setAttempt] = useState(0);
  const missing = {
    code: code.trim() === '' ? t.codeMissing : undefined,
    bornOn: bornOn === '' ? t.bornMissing : undefined,
  };
  const errors: Partial<typeof missing> = attempt > 0 ? missing : {};
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    setAttempt(attempt + 1);
    if (missing.code !== undefined || missing.bornOn !== undefined) return;
    once(() => claim.mutateAsync({ code: code.trim(), bornOn }));
  };
  return (
    <form onSubmit={submit} noValidate className="space-y-5">
      <ErrorSummary errors={errors} attempt={attempt} />
      {claim.isError && (
        <Alert tone="danger" live>
          {problems[failureCode(claim.error)]}
        </Alert>
      )}
      <Field id="code" label={t.code} hint={t.codeHint} error={errors.code}>
        <Input
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          maxLength={40}
          className="font-mono"
          value={code}
          onChange={(event) => setFields({ code: event.target.value, bornOn })}
        />
      </Field>
      <Field id="bornOn" label={t.bornOn} error={errors.bornOn}>
        <Input
          type="date"
          autoComplete="bday"
          value={bornOn}
          onChange={(event) => setFields({ code, bornOn: event.target.value })}
        />
      </Field>
      <Button type="submit" size="lg" wide busy={claim.isPending}>
        {claim.isPending ? t.sending : t.send}
      </Button>
    </form>
  );
}
