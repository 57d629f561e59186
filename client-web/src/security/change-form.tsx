import { useMutation } from '@tanstack/react-query';
import { useState, type ReactNode, type SubmitEvent } from 'react';
import { failureCode, fieldErrors } from '@/api/problem';
import { PasswordInput } from '@/components/password-input';
import { Alert } from '@/components/ui/alert';
import { Button } from '@/components/ui/button';
import { ErrorSummary } from '@/components/ui/error-summary';
import { Field } from '@/components/ui/field';
import { useToast } from '@/components/ui/toast';
import { commonCopy } from '@/copy/common';
import { securityCopy } from '@/copy/security';
import { useCopy } from '@/copy/use-copy';
import { useReadAgain } from './use-security';

interface ChangeFormProps {
  /** Of the one field that changes. */
  id: string;
  words: { save: string; done: string; refused: string };
  /** What is wrong with the new value; undefined when it can be sent. */
  fault: string | undefined;
  send: (password: string) => Promise<unknown>;
  onClose: () => void;
  /** The field, with its error. */
  children: (error: string | undefined) => ReactNode;
}

/** One new value and the present password; a refusal stays beside what it is about. */
export function ChangeForm({ id, words, fault, send, onClose, children }: ChangeFormProps) {
  const t = useCopy(securityCopy);
  const { problems } = useCopy(commonCopy);
  const toast = useToast();
  const readAgain = useReadAgain();
  const [password, setPassword] = useState('');
  const [attempt, setAttempt] = useState(0);
  const change = useMutation({
    mutationFn: () => send(password),
    onSuccess: async () => {
      toast(words.done);
      onClose();
      await readAgain();
    },
  });
  const refused = Object.keys(fieldErrors(change.error)).length > 0 ? words.refused : undefined;
  const isWrongPassword = failureCode(change.error) === 'wrong_password';
  const confirmId = `${id}-confirm`;
  const errors =
    attempt === 0
      ? {}
      : {
          [id]: fault ?? refused,
          [confirmId]:
            password === ''
              ? t.confirmMissing
              : isWrongPassword
                ? problems.wrong_password
                : undefined,
        };
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    setAttempt(attempt + 1);
    if (fault !== undefined || password === '' || change.isPending) return;
    change.mutate();
  };
  return (
    <form onSubmit={submit} noValidate className="mt-4 space-y-4">
      <ErrorSummary errors={errors} attempt={attempt} />
      {change.isError && refused === undefined && !isWrongPassword && (
        <Alert tone="danger" live>
          {problems[failureCode(change.error)]}
        </Alert>
      )}
      {children(errors[id])}
      <Field id={confirmId} label={t.confirm} hint={t.confirmHint} error={errors[confirmId]}>
        <PasswordInput
          autoComplete="current-password"
          value={password}
          onChange={(event) => setPassword(event.target.value)}
        />
      </Field>
      <div className="flex flex-wrap gap-2">
        <Button type="submit" busy={change.isPending}>
          {change.isPending ? t.saving : words.save}
        </Button>
        <Button variant="quiet" onClick={onClose}>
          {t.password.cancel}
        </Button>
      </div>
    </form>
  );
}
