import { useId, useState, type SyntheticEvent } from 'react';
import type { OwnService } from '@/api/types';
import { Alert } from '@/components/ui/alert';
import { Button } from '@/components/ui/button';
import { Checkbox } from '@/components/ui/checkbox';
import { Dialog } from '@/components/ui/dialog';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { Select } from '@/components/ui/select';
import { useToast } from '@/components/ui/toast';
import { commonCopy } from '@/copy/common';
import { joiningCopy } from '@/copy/joining';
import { useCopy } from '@/copy/use-copy';
import { useSingleFlight } from '@/lib/use-single-flight';
import { useFailureText } from '../frame/failure-text';
import { useSaveService } from '../hooks/use-own-services';
import {
  AUDIENCES,
  faultsOf,
  SERVICE_MODES,
  serviceDraft,
  serviceOf,
  type ServiceDraft,
} from '../model/service-draft';
import { Ticks } from '@/components/ticks';

function useServiceForm(known: OwnService | null, onClose: () => void) {
  const { errors: words, services: t } = useCopy(joiningCopy);
  const toast = useToast();
  const failureText = useFailureText();
  const once = useSingleFlight();
  const save = useSaveService();
  const [typed, setTyped] = useState(() => serviceDraft(known));
  const [wasTried, setTried] = useState(false);
  const faults = faultsOf(typed);
  const saidOf = {
    name: words.missing,
    duration: words.duration,
    price: words.price,
    modes: words.modes,
  };
  const errorOf = (field: keyof typeof saidOf) =>
    wasTried && faults.includes(field) ? saidOf[field] : undefined;
  return {
    typed,
    errorOf,
    isSaving: save.isPending,
    failure: save.isError ? failureText(save.error) : null,
    change: (changes: Partial<ServiceDraft>) => setTyped({ ...typed, ...changes }),
    submit: (event: SyntheticEvent) => {
      event.preventDefault();
      setTried(true);
      if (faults.length > 0) return;
      const body = serviceOf(typed);
      once(async () => {
        await save.mutateAsync({ known, body });
        onClose();
        toast(t.saved(body.name));
      });
    },
  };
}

/** One service, new or known. */
export function ServiceDialog({
  known,
  onClose,
}: {
  known: OwnService | null;
  onClose: () => void;
}) {
  const t = useCopy(joiningCopy).services;
  const id = useId();
  const form = useServiceForm(known, onClose);
  return (
    <Dialog
      open
      onOpenChange={onClose}
      title={known === null ? t.dialogAdd : t.dialogEdit}
      actions={
        <>
          <Button type="submit" form={id} busy={form.isSaving}>
            {t.save}
          </Button>
          <Button variant="quiet" onClick={onClose}>
            {t.cancel}
          </Button>
        </>
      }
    >
      <form id={id} noValidate className="mt-4 space-y-4" onSubmit={form.submit}>
        {form.failure !== null && (
          <Alert live tone="danger">
            {form.failure}
          </Alert>
        )}
        <ServiceFields id={id} {...form} />
      </form>
    </Dialog>
  );
}

type ServiceFieldsProps = Pick<
  ReturnType<typeof useServiceForm>,
  'typed' | 'change' | 'errorOf'
> & {
  id: string;
};

function ServiceFields({ id, typed, change, errorOf }: ServiceFieldsProps) {
  const t = useCopy(joiningCopy).services;
  const { mode } = useCopy(commonCopy);
  return (
    <>
      <Field id={`${id}-name`} label={t.name} error={errorOf('name')}>
        <Input
          autoComplete="off"
          maxLength={80}
          value={typed.name}
          onChange={(event) => change({ name: event.target.value })}
        />
      </Field>
      <Field id={`${id}-description`} label={t.description} optional>
        <Input
          autoComplete="off"
          maxLength={500}
          value={typed.description}
          onChange={(event) => change({ description: event.target.value })}
        />
      </Field>
      <Field id={`${id}-duration`} label={t.duration} error={errorOf('duration')}>
        <Input
          inputMode="numeric"
          autoComplete="off"
          className="numeric"
          value={typed.duration}
          onChange={(event) => change({ duration: event.target.value })}
        />
      </Field>
      <Field id={`${id}-price`} label={t.price} hint={t.priceHint} error={errorOf('price')}>
        <Input
          inputMode="numeric"
          autoComplete="off"
          className="numeric"
          value={typed.price}
          onChange={(event) => change({ price: event.target.value })}
        />
      </Field>
      <Ticks
        id={`${id}-modes`}
        legend={t.modes}
        options={SERVICE_MODES.map((value) => ({ value, label: mode[value] }))}
        chosen={typed.modes}
        most={SERVICE_MODES.length}
        onChange={(chosen) =>
          change({ modes: SERVICE_MODES.filter((value) => chosen.includes(value)) })
        }
        error={errorOf('modes')}
      />
      <Field id={`${id}-audience`} label={t.audience}>
        <Select
          value={typed.audience}
          onChange={({ target }) =>
            change({ audience: AUDIENCES.find((one) => one === target.value) ?? 'individual' })
          }
        >
          {AUDIENCES.map((one) => (
            <option key={one} value={one}>
              {t.audiences[one]}
            </option>
          ))}
        </Select>
      </Field>
      <Checkbox
        id={`${id}-auto`}
        label={t.autoConfirm}
        checked={typed.autoConfirm}
        onChange={(event) => change({ autoConfirm: event.target.checked })}
      />
    </>
  );
}
