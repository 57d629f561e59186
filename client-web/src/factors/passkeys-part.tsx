import { Fingerprint, Pencil, Trash2 } from 'lucide-react';
import { useId, useState, type SubmitEvent } from 'react';
import { answer, api } from '@/api/client';
import { hasPasskeys, makePasskey, PasskeyNotGiven } from '@/api/passkeys';
import { failureCode } from '@/api/problem';
import type { Passkey } from '@/api/types';
import { AskOnce } from '@/components/ask-once';
import { Alert } from '@/components/ui/alert';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { useToast } from '@/components/ui/toast';
import { commonCopy } from '@/copy/common';
import { factorsCopy } from '@/copy/factors';
import { useCopy } from '@/copy/use-copy';
import { useTimes } from '@/session/use-times';

type Act = { kind: 'add' } | { kind: 'rename' | 'remove'; passkey: Passkey };

interface PasskeysPartProps {
  passkeys: readonly Passkey[];
  onChanged: (recoveryCodes: string[] | null) => void;
}

/** The passkeys of an account: adding, naming and removing them. */
export function PasskeysPart({ passkeys, onChanged }: PasskeysPartProps) {
  const { passkey: t } = useCopy(factorsCopy);
  const [act, setAct] = useState<Act | null>(null);
  const close = () => setAct(null);
  return (
    <section aria-labelledby="passkeys">
      <h3 id="passkeys" className="text-lg">
        {t.title}
      </h3>
      <p className="mt-1 text-[0.9375rem] text-ink-2">{t.body}</p>
      {passkeys.length === 0 && <p className="mt-3">{t.none}</p>}
      <ul className="mt-3 divide-y divide-line">
        {passkeys.map((passkey) => (
          <PasskeyRow key={passkey.id} passkey={passkey} onAct={setAct} />
        ))}
      </ul>
      {hasPasskeys() ? (
        <Button variant="outline" className="mt-3" onClick={() => setAct({ kind: 'add' })}>
          {t.add}
        </Button>
      ) : (
        <p className="mt-3 text-[0.9375rem] text-ink-2">{t.unsupported}</p>
      )}
      {act?.kind === 'add' && <AddDialog onChanged={onChanged} onClose={close} />}
      {act?.kind === 'rename' && (
        <RenameDialog passkey={act.passkey} onChanged={onChanged} onClose={close} />
      )}
      {act?.kind === 'remove' && (
        <RemoveDialog passkey={act.passkey} onChanged={onChanged} onClose={close} />
      )}
    </section>
  );
}

function PasskeyRow({ passkey, onAct }: { passkey: Passkey; onAct: (act: Act) => void }) {
  const { passkey: t } = useCopy(factorsCopy);
  const { day } = useTimes();
  const { name, addedAt, lastUsedAt, isSynced } = passkey;
  return (
    <li className="flex items-center gap-3 py-2">
      <Fingerprint aria-hidden className="size-5 shrink-0 text-accent" />
      <div className="min-w-0 grow">
        <p className="truncate font-semibold">{name}</p>
        <p className="text-sm text-ink-2">
          {lastUsedAt === null ? t.added(day(addedAt)) : t.used(day(lastUsedAt))}
          {isSynced && ` · ${t.synced}`}
        </p>
      </div>
      <Button
        variant="quiet"
        size="icon"
        aria-label={t.rename(name)}
        onClick={() => onAct({ kind: 'rename', passkey })}
      >
        <Pencil aria-hidden className="size-4.5" />
      </Button>
      <Button
        variant="quiet"
        size="icon"
        aria-label={t.remove(name)}
        onClick={() => onAct({ kind: 'remove', passkey })}
      >
        <Trash2 aria-hidden className="size-4.5" />
      </Button>
    </li>
  );
}

type Changing = Pick<PasskeysPartProps, 'onChanged'> & { onClose: () => void };

function AddDialog({ onChanged, onClose }: Changing) {
  const { passkey: t } = useCopy(factorsCopy);
  const toast = useToast();
  return (
    <NameDialog
      title={t.add}
      first={t.first}
      save={t.add}
      onClose={onClose}
      send={async (name) => {
        const recoveryCodes = await makePasskey(name);
        onClose();
        toast(t.saved);
        onChanged(recoveryCodes);
      }}
    />
  );
}

function RenameDialog({ passkey, onChanged, onClose }: Changing & { passkey: Passkey }) {
  const { passkey: t } = useCopy(factorsCopy);
  const params = { path: { id: passkey.id } };
  return (
    <NameDialog
      title={t.renameTitle}
      first={passkey.name}
      save={t.save}
      onClose={onClose}
      send={async (name) => {
        const body = { name };
        await answer(api.PATCH('/api/v1/me/factors/passkeys/{id}', { params, body }));
        onClose();
        onChanged(null);
      }}
    />
  );
}

interface NameDialogProps {
  title: string;
  first: string;
  save: string;
  send: (name: string) => Promise<void>;
  onClose: () => void;
}

function NameDialog({ title, first, save, send, onClose }: NameDialogProps) {
  const t = useCopy(factorsCopy);
  const { problems } = useCopy(commonCopy);
  const id = useId();
  const [name, setName] = useState(first);
  const [isSending, setSending] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);
  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    if (isSending || name.trim() === '') return;
    setSending(true);
    try {
      await send(name.trim());
    } catch (error) {
      setFailure(error);
      setSending(false);
    }
  };
  return (
    <Dialog open onOpenChange={onClose} title={title}>
      <form onSubmit={(event) => void submit(event)} noValidate className="mt-4 space-y-4">
        {failure !== null && (
          <Alert tone="danger" live>
            {failure instanceof PasskeyNotGiven
              ? t.passkey.notGiven
              : problems[failureCode(failure)]}
          </Alert>
        )}
        <Field id={id} label={t.passkey.name} hint={t.passkey.nameHint}>
          <Input maxLength={60} value={name} onChange={(event) => setName(event.target.value)} />
        </Field>
        <Button type="submit" wide busy={isSending}>
          {save}
        </Button>
      </form>
    </Dialog>
  );
}

function RemoveDialog({ passkey, onChanged, onClose }: Changing & { passkey: Passkey }) {
  const { passkey: t, cancel } = useCopy(factorsCopy);
  const { problems } = useCopy(commonCopy);
  const toast = useToast();
  const params = { path: { id: passkey.id } };
  return (
    <AskOnce
      title={t.removeTitle}
      body={t.removeBody}
      yes={t.removeYes}
      no={cancel}
      failureText={(error) => problems[failureCode(error)]}
      send={() => answer(api.DELETE('/api/v1/me/factors/passkeys/{id}', { params }))}
      onSent={() => {
        toast(t.removed);
        onChanged(null);
      }}
      onClose={onClose}
    />
  );
}
