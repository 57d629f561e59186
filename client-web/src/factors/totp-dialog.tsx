import { useMutation, useQuery } from '@tanstack/react-query';
import { useId, useState, type SubmitEvent } from 'react';
import { answer, api } from '@/api/client';
import { failureCode } from '@/api/problem';
import type { TotpEnrolment } from '@/api/types';
import { Alert } from '@/components/ui/alert';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { Skeleton } from '@/components/ui/skeleton';
import { commonCopy } from '@/copy/common';
import { factorsCopy } from '@/copy/factors';
import { useCopy } from '@/copy/use-copy';

interface TotpDialogProps {
  onDone: (recoveryCodes: string[] | null) => void;
  onClose: () => void;
}

/** Shows the secret as a picture and as text, and asks for one code. */
export function TotpDialog({ onDone, onClose }: TotpDialogProps) {
  const { app: t } = useCopy(factorsCopy);
  const { problems } = useCopy(commonCopy);
  const begun = useQuery({
    queryKey: ['totp-enrolment'],
    queryFn: () => answer(api.POST('/api/v1/me/factors/totp')),
    retry: false,
    staleTime: Infinity,
    gcTime: 0,
  });
  return (
    <Dialog open onOpenChange={onClose} title={t.setUpTitle} description={t.scan}>
      {begun.isPending && <Skeleton className="mx-auto mt-4 size-48" />}
      {begun.isError && (
        <Alert tone="danger" live className="mt-4">
          {problems[failureCode(begun.error)]}
        </Alert>
      )}
      {begun.data !== undefined && <Confirm enrolment={begun.data} onDone={onDone} />}
    </Dialog>
  );
}

function Confirm({
  enrolment,
  onDone,
}: { enrolment: TotpEnrolment } & Pick<TotpDialogProps, 'onDone'>) {
  const { app: t } = useCopy(factorsCopy);
  const { problems } = useCopy(commonCopy);
  const id = useId();
  const [code, setCode] = useState('');
  const confirm = useMutation({
    mutationFn: () =>
      answer(api.POST('/api/v1/me/factors/totp/confirm', { body: { code: code.trim() } })),
    onSuccess: ({ recoveryCodes }) => onDone(recoveryCodes),
  });
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    if (!confirm.isPending) confirm.mutate();
  };
  return (
    <form onSubmit={submit} noValidate className="mt-4 space-y-4">
      <img
        className="mx-auto size-48 rounded-control border border-line bg-white"
        alt={t.picture}
        src={`data:image/svg+xml,${encodeURIComponent(enrolment.qrSvg)}`}
      />
      <div className="text-[0.9375rem]">
        <p className="text-ink-2">{t.byHand}</p>
        <p className="mt-1 font-mono break-all select-all">
          {enrolment.secret.match(/.{1,4}/g)?.join(' ')}
        </p>
      </div>
      {confirm.isError && (
        <Alert tone="danger" live>
          {problems[failureCode(confirm.error)]}
        </Alert>
      )}
      <Field id={id} label={t.code}>
        <Input
          inputMode="numeric"
          autoComplete="one-time-code"
          className="numeric"
          maxLength={6}
          value={code}
          onChange={(event) => setCode(event.target.value)}
        />
      </Field>
      <Button type="submit" wide size="lg" busy={confirm.isPending}>
        {t.confirm}
      </Button>
    </form>
  );
}
