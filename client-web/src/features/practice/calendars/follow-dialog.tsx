import { useId, useState, type SyntheticEvent } from 'react';
import { fieldErrors } from '@/api/problem';
import { Alert } from '@/components/ui/alert';
import { Button } from '@/components/ui/button';
import { Checkbox } from '@/components/ui/checkbox';
import { Dialog } from '@/components/ui/dialog';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { useToast } from '@/components/ui/toast';
import { calendarsCopy } from '@/copy/calendars';
import { useCopy } from '@/copy/use-copy';
import { useSingleFlight } from '@/lib/use-single-flight';
import { useFailureText } from '../frame/failure-text';
import { useFollowCalendar } from '../hooks/use-external-calendars';

function useFollowForm(onClose: () => void) {
  const { form: t } = useCopy(calendarsCopy);
  const failureText = useFailureText();
  const toast = useToast();
  const once = useSingleFlight();
  const follow = useFollowCalendar();
  const [address, setAddress] = useState('');
  const [label, setLabel] = useState('');
  const [allDayCounts, setAllDay] = useState(true);
  const [wasTried, setTried] = useState(false);
  const isRefused = 'address' in fieldErrors(follow.error);
  const isWhole = address.trim() !== '' && label.trim() !== '';
  return {
    ...{ address, setAddress, label, setLabel, allDayCounts, setAllDay },
    addressError: (wasTried && address.trim() === '') || isRefused ? t.addressMissing : undefined,
    labelError: wasTried && label.trim() === '' ? t.labelMissing : undefined,
    failure: follow.isError && !isRefused ? failureText(follow.error) : null,
    isSending: follow.isPending,
    submit: (event: SyntheticEvent) => {
      event.preventDefault();
      setTried(true);
      if (!isWhole) return;
      once(() =>
        follow.mutateAsync({ address: address.trim(), label: label.trim(), allDayCounts }).then(
          () => {
            toast(t.done(label.trim()));
            onClose();
          },
          // What failed stands in the form.
          () => undefined,
        ),
      );
    },
  };
}

/** Asks for a calendar's address, and says where three common ones keep it. */
export function FollowDialog({ onClose }: { onClose: () => void }) {
  const { form: t } = useCopy(calendarsCopy);
  const id = useId();
  const form = useFollowForm(onClose);
  return (
    <Dialog
      open
      onOpenChange={onClose}
      title={t.title}
      actions={
        <>
          <Button type="submit" form={id} busy={form.isSending}>
            {t.send}
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
        <FollowFields id={id} form={form} />
        <Places />
      </form>
    </Dialog>
  );
}

function FollowFields({ id, form }: { id: string; form: ReturnType<typeof useFollowForm> }) {
  const { form: t } = useCopy(calendarsCopy);
  return (
    <>
      <Field id={`${id}-address`} label={t.address} hint={t.addressHint} error={form.addressError}>
        <Input
          inputMode="url"
          autoComplete="off"
          spellCheck={false}
          maxLength={2000}
          value={form.address}
          onChange={(event) => form.setAddress(event.target.value)}
        />
      </Field>
      <Field id={`${id}-label`} label={t.label} error={form.labelError}>
        <Input
          maxLength={60}
          value={form.label}
          onChange={(event) => form.setLabel(event.target.value)}
        />
      </Field>
      <Checkbox
        id={`${id}-all-day`}
        label={t.allDay}
        checked={form.allDayCounts}
        onChange={(event) => form.setAllDay(event.target.checked)}
      />
    </>
  );
}

function Places() {
  const { form: t } = useCopy(calendarsCopy);
  return (
    <details className="rounded-control border border-line px-4 py-2">
      <summary className="min-h-11 cursor-pointer py-2 font-semibold">{t.where}</summary>
      <dl className="space-y-3 pb-2 text-[0.9375rem]">
        {t.places.map(({ name, way }) => (
          <div key={name}>
            <dt className="font-medium">{name}</dt>
            <dd className="text-ink-2">{way}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
