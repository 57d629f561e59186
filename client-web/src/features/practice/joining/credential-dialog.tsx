import { useId, useState, type SyntheticEvent } from 'react';
import type { Credential, CredentialType, NewCredential } from '@/api/types';
import { Alert } from '@/components/ui/alert';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { Select } from '@/components/ui/select';
import { useToast } from '@/components/ui/toast';
import { joiningCopy } from '@/copy/joining';
import { useCopy } from '@/copy/use-copy';
import { useSingleFlight } from '@/lib/use-single-flight';
import { useFailureText } from '../frame/failure-text';
import { useFieldWords } from '../frame/field-words';
import { useSaveCredential } from '../hooks/use-application';

const TYPES = [
  'SIPP',
  'SSP',
  'SILP',
  'STR',
  'SIPPK',
  'DEGREE',
  'MEMBERSHIP',
] as const satisfies readonly CredentialType[];

const NOTHING: NewCredential = {
  type: 'SIPP',
  number: '',
  issuer: '',
  issuedOn: '',
  expiresOn: null,
};

function useCredentialForm(known: Credential | null, onClose: () => void) {
  const t = useCopy(joiningCopy);
  const toast = useToast();
  const fieldWords = useFieldWords();
  const failureText = useFailureText();
  const once = useSingleFlight();
  const save = useSaveCredential();
  const [typed, setTyped] = useState<NewCredential>(() => contentOf(known ?? NOTHING));
  const [wasTried, setTried] = useState(false);
  const own = {
    number: typed.number.trim() === '' ? t.errors.missing : undefined,
    issuer: typed.issuer.trim() === '' ? t.errors.missing : undefined,
    issuedOn: typed.issuedOn === '' ? t.errors.date : undefined,
  };
  const isWrong = Object.values(own).some((error) => error !== undefined);
  const refused = fieldWords(save.error);
  return {
    typed,
    isSaving: save.isPending,
    errors: { ...refused, ...(wasTried && isWrong ? definedOnly(own) : {}) },
    failure: save.isError && Object.keys(refused).length === 0 ? failureText(save.error) : null,
    change: (changes: Partial<NewCredential>) => {
      setTyped({ ...typed, ...changes });
      if (save.isError) save.reset();
    },
    submit: (event: SyntheticEvent) => {
      event.preventDefault();
      setTried(true);
      if (isWrong) return;
      once(async () => {
        await save.mutateAsync({ known, body: typed });
        onClose();
        toast(t.credentials.saved);
      });
    },
  };
}

/** One credential, new or known. What was refused stays in the form, with the reason beside its field. */
export function CredentialDialog(props: { known: Credential | null; onClose: () => void }) {
  const { known, onClose } = props;
  const t = useCopy(joiningCopy).credentials;
  const id = useId();
  const { typed, change, errors, failure, isSaving, submit } = useCredentialForm(known, onClose);
  return (
    <Dialog
      open
      onOpenChange={onClose}
      title={known === null ? t.dialogAdd : t.dialogEdit}
      actions={
        <>
          <Button type="submit" form={id} busy={isSaving}>
            {t.save}
          </Button>
          <Button variant="quiet" onClick={onClose}>
            {t.cancel}
          </Button>
        </>
      }
    >
      <form id={id} noValidate className="mt-4 space-y-4" onSubmit={submit}>
        {failure !== null && (
          <Alert live tone="danger">
            {failure}
          </Alert>
        )}
        <Field id={`${id}-type`} label={t.type} error={errors['type']}>
          <Select
            value={typed.type}
            onChange={({ target }) =>
              change({ type: TYPES.find((type) => type === target.value) ?? 'SIPP' })
            }
          >
            {TYPES.map((type) => (
              <option key={type} value={type}>
                {t.types[type]}
              </option>
            ))}
          </Select>
        </Field>
        <Field id={`${id}-number`} label={t.number} error={errors['number']}>
          <Input
            autoComplete="off"
            maxLength={60}
            value={typed.number}
            onChange={(event) => change({ number: event.target.value })}
          />
        </Field>
        <Field id={`${id}-issuer`} label={t.issuer} hint={t.issuerHint} error={errors['issuer']}>
          <Input
            autoComplete="off"
            maxLength={120}
            value={typed.issuer}
            onChange={(event) => change({ issuer: event.target.value })}
          />
        </Field>
        <Field id={`${id}-issued`} label={t.issuedOn} error={errors['issuedOn']}>
          <Input
            type="date"
            value={typed.issuedOn}
            onChange={(event) => change({ issuedOn: event.target.value })}
          />
        </Field>
        <Field
          id={`${id}-expires`}
          label={t.expiresOn}
          hint={t.expiresHint}
          error={errors['expiresOn']}
          optional
        >
          <Input
            type="date"
            value={typed.expiresOn ?? ''}
            onChange={({ target }) => change({ expiresOn: target.value || null })}
          />
        </Field>
      </form>
    </Dialog>
  );
}

function contentOf({ type, number, issuer, issuedOn, expiresOn }: NewCredential): NewCredential {
  return { type, number, issuer, issuedOn, expiresOn };
}

function definedOnly(errors: Record<string, string | undefined>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(errors).flatMap(([id, error]) => (error === undefined ? [] : [[id, error]])),
  );
}
