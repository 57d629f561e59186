import { useId, useState, type SyntheticEvent } from 'react';
import { failureCode } from '@/api/problem';
import type { ApiScope } from '@/api/types';
import { Alert } from '@/components/ui/alert';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { Select } from '@/components/ui/select';
import { Ticks } from '@/components/ticks';
import { apiAccessCopy } from '@/copy/api-access';
import { commonCopy } from '@/copy/common';
import { useCopy } from '@/copy/use-copy';
import { useSingleFlight } from '@/lib/use-single-flight';
import { useMe } from '@/session/use-me';
import { useMakeApiKey } from './use-api-keys';

const OFFERED: ReadonlyArray<{ scope: ApiScope; needs?: string }> = [
  { scope: 'directory:read' },
  { scope: 'slots:read' },
  { scope: 'bookings:read' },
  { scope: 'bookings:write', needs: 'bookings:create' },
  { scope: 'payments:create', needs: 'payments:create' },
];
const LIVES = [30, 90, 365] as const;
/** What the choice of a life says for none. */
const FOREVER = '';

/** What would open something: a key never does what its owner may not. */
function useOffered(): ApiScope[] {
  const { me } = useMe();
  return OFFERED.filter(
    ({ needs }) => needs === undefined || me?.permissions.includes(needs) === true,
  ).map(({ scope }) => scope);
}

interface NewKeyDialogProps {
  /** Chosen to begin with. */
  first: readonly ApiScope[];
  onMade: (token: string) => void;
  onClose: () => void;
}

function useKeyForm({ first, onMade }: Pick<NewKeyDialogProps, 'first' | 'onMade'>) {
  const { problems } = useCopy(commonCopy);
  const once = useSingleFlight();
  const make = useMakeApiKey();
  const [name, setName] = useState('');
  const [scopes, setScopes] = useState(first);
  const [days, setDays] = useState<string>('365');
  const [wasTried, setTried] = useState(false);
  const isNamed = name.trim() !== '';
  return {
    ...{ name, setName, scopes, days, setDays },
    setScopes: (chosen: string[]) =>
      setScopes(OFFERED.map(({ scope }) => scope).filter((scope) => chosen.includes(scope))),
    isNameMissing: wasTried && !isNamed,
    isScopeMissing: wasTried && scopes.length === 0,
    isSending: make.isPending,
    failure: make.isError ? problems[failureCode(make.error)] : null,
    submit: (event: SyntheticEvent) => {
      event.preventDefault();
      setTried(true);
      if (!isNamed || scopes.length === 0) return;
      const life = days === FOREVER ? {} : { expiresInDays: Number(days) };
      once(async () => {
        const { token } = await make.mutateAsync({
          name: name.trim(),
          scopes: [...scopes],
          ...life,
        });
        onMade(token);
      });
    },
  };
}

/** Asks what a key is for, what it opens and how long. */
export function NewKeyDialog({ first, onMade, onClose }: NewKeyDialogProps) {
  const { dialog: t } = useCopy(apiAccessCopy);
  const id = useId();
  const form = useKeyForm({ first, onMade });
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
        <KeyFields id={id} form={form} />
      </form>
    </Dialog>
  );
}

function KeyFields({ id, form }: { id: string; form: ReturnType<typeof useKeyForm> }) {
  const { dialog: t, scopes } = useCopy(apiAccessCopy);
  const offered = useOffered();
  return (
    <>
      <Field
        id={`${id}-name`}
        label={t.name}
        hint={t.nameHint}
        error={form.isNameMissing ? t.nameMissing : undefined}
      >
        <Input
          autoComplete="off"
          maxLength={60}
          value={form.name}
          onChange={(event) => form.setName(event.target.value)}
        />
      </Field>
      <Ticks
        id={`${id}-scopes`}
        legend={t.scopes}
        options={offered.map((value) => ({ value, label: scopes[value] }))}
        chosen={form.scopes}
        most={offered.length}
        onChange={form.setScopes}
        error={form.isScopeMissing ? t.scopesMissing : undefined}
      />
      <Field id={`${id}-life`} label={t.expiry}>
        <Select value={form.days} onChange={(event) => form.setDays(event.target.value)}>
          {LIVES.map((count) => (
            <option key={count} value={String(count)}>
              {t.days(count)}
            </option>
          ))}
          <option value={FOREVER}>{t.forever}</option>
        </Select>
      </Field>
    </>
  );
}
