import { useId, useState, type SyntheticEvent } from 'react';
import type { NewBankAccount } from '@/api/types';
import { Alert } from '@/components/ui/alert';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { Select } from '@/components/ui/select';
import { useToast } from '@/components/ui/toast';
import { earningsCopy } from '@/copy/earnings';
import { useCopy } from '@/copy/use-copy';
import { useSingleFlight } from '@/lib/use-single-flight';
import { useFailureText } from '../frame/failure-text';
import { useBanks, useSaveBankAccount } from '../hooks/use-earnings';

const NUMBER = /^\d{6,20}$/;
const LONGEST_HOLDER = 100;

const EMPTY: NewBankAccount = { bankCode: '', number: '', holderName: '' };

/** Banks print numbers in groups. */
function digitsOf(number: string): string {
  return number.replace(/[\s.-]/g, '');
}

function useBankAccountForm(version: number, onClose: () => void) {
  const t = useCopy(earningsCopy).account;
  const toast = useToast();
  const once = useSingleFlight();
  const save = useSaveBankAccount(version);
  const [typed, setTyped] = useState(EMPTY);
  const [wasTried, setTried] = useState(false);
  const faults = {
    bankCode: typed.bankCode === '' ? t.bankMissing : undefined,
    number: NUMBER.test(digitsOf(typed.number)) ? undefined : t.numberWrong,
    holderName: typed.holderName.trim() === '' ? t.holderMissing : undefined,
  };
  return {
    typed,
    save,
    errorOf: (field: keyof typeof faults) => (wasTried ? faults[field] : undefined),
    change: (changes: Partial<NewBankAccount>) => setTyped({ ...typed, ...changes }),
    submit: (event: SyntheticEvent) => {
      event.preventDefault();
      setTried(true);
      if (Object.values(faults).some((fault) => fault !== undefined)) return;
      once(async () => {
        await save.mutateAsync({ ...typed, number: digitsOf(typed.number) });
        onClose();
        toast(t.saved);
      });
    },
  };
}

/** Asks for the whole account each time: what is saved is never shown again. */
export function BankAccountDialog({ version, onClose }: { version: number; onClose: () => void }) {
  const t = useCopy(earningsCopy).account;
  const id = useId();
  const failureText = useFailureText();
  const { save, submit, ...form } = useBankAccountForm(version, onClose);
  return (
    <Dialog
      open
      onOpenChange={onClose}
      title={t.dialogTitle}
      description={t.dialogBody}
      actions={
        <>
          <Button type="submit" form={id} busy={save.isPending}>
            {t.save}
          </Button>
          <Button variant="quiet" onClick={onClose}>
            {t.cancel}
          </Button>
        </>
      }
    >
      <form id={id} noValidate className="mt-4 space-y-4" onSubmit={submit}>
        {save.isError && (
          <Alert live tone="danger">
            {failureText(save.error)}
          </Alert>
        )}
        <AccountFields id={id} {...form} />
      </form>
    </Dialog>
  );
}

type AccountFieldsProps = Pick<
  ReturnType<typeof useBankAccountForm>,
  'typed' | 'change' | 'errorOf'
> & { id: string };

function AccountFields({ id, typed, change, errorOf }: AccountFieldsProps) {
  const t = useCopy(earningsCopy).account;
  const banks = useBanks().data ?? [];
  return (
    <>
      <Field id={`${id}-bank`} label={t.bank} error={errorOf('bankCode')}>
        <Select
          value={typed.bankCode}
          onChange={(event) => change({ bankCode: event.target.value })}
        >
          <option value="">{t.chooseBank}</option>
          {banks.map(({ code, name }) => (
            <option key={code} value={code}>
              {name}
            </option>
          ))}
        </Select>
      </Field>
      <Field id={`${id}-number`} label={t.number} hint={t.numberHint} error={errorOf('number')}>
        <Input
          inputMode="numeric"
          autoComplete="off"
          className="numeric"
          maxLength={30}
          value={typed.number}
          onChange={(event) => change({ number: event.target.value })}
        />
      </Field>
      <Field
        id={`${id}-holder`}
        label={t.holderName}
        hint={t.holderHint}
        error={errorOf('holderName')}
      >
        <Input
          autoComplete="name"
          maxLength={LONGEST_HOLDER}
          value={typed.holderName}
          onChange={(event) => change({ holderName: event.target.value })}
        />
      </Field>
    </>
  );
}
