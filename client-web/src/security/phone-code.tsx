import { useMutation } from '@tanstack/react-query';
import { useState, type SubmitEvent } from 'react';
import { answer, api } from '@/api/client';
import { failureCode } from '@/api/problem';
import { Alert } from '@/components/ui/alert';
import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { useToast } from '@/components/ui/toast';
import { commonCopy } from '@/copy/common';
import { securityCopy } from '@/copy/security';
import { useCopy } from '@/copy/use-copy';
import { useReadAgain, useSendPhoneCode } from './use-security';

const CODE = /^\d{6}$/;

/** Takes the code that was sent to a number, which is the account's from then on. */
export function PhoneCode({ phone }: { phone: string }) {
  const t = useCopy(securityCopy).phone.code;
  const { problems } = useCopy(commonCopy);
  const toast = useToast();
  const readAgain = useReadAgain();
  const [code, setCode] = useState('');
  const [attempt, setAttempt] = useState(0);
  const prove = useMutation({
    mutationFn: () => answer(api.POST('/api/v1/me/phone/proof', { body: { code: code.trim() } })),
    onSuccess: async () => {
      toast(t.done);
      await readAgain();
    },
  });
  const another = useSendPhoneCode(() => toast(t.sentAgain));
  const isWhole = CODE.test(code.trim());
  const isWrong = prove.isError && failureCode(prove.error) === 'wrong_proof';
  const error = attempt > 0 && !isWhole ? t.missing : isWrong ? t.wrong : undefined;
  const failed = [prove.error, another.error].find((each) => each !== null) ?? null;
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    setAttempt(attempt + 1);
    if (isWhole && !prove.isPending) prove.mutate();
  };
  return (
    <form onSubmit={submit} noValidate className="mt-4 space-y-4 rounded-control bg-tint p-4">
      <p>{t.sent(phone)}</p>
      {failed !== null && error === undefined && (
        <Alert tone="danger" live>
          {problems[failureCode(failed)]}
        </Alert>
      )}
      <Field id="phone-code" label={t.label} hint={t.hint} error={error}>
        <Input
          inputMode="numeric"
          autoComplete="one-time-code"
          maxLength={6}
          className="max-w-40 tracking-widest"
          value={code}
          onChange={(event) => {
            setCode(event.target.value);
            if (prove.isError) prove.reset();
          }}
        />
      </Field>
      <div className="flex flex-wrap gap-2">
        <Button type="submit" busy={prove.isPending}>
          {t.submit}
        </Button>
        <Button variant="quiet" busy={another.isPending} onClick={() => another.mutate()}>
          {t.again}
        </Button>
      </div>
    </form>
  );
}
