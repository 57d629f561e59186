import { useRef, useState } from 'react';
import type { Application, Credential } from '@/api/types';
import { Badge } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import { useToast } from '@/components/ui/toast';
import { joiningCopy } from '@/copy/joining';
import { useCopy } from '@/copy/use-copy';
import { AskOnce } from '../frame/ask-once';
import { SectionHeading } from '../frame/section-heading';
import { useRemoveCredential } from '../hooks/use-application';
import { usePracticeTimes } from '../hooks/use-practice-times';
import { CredentialDialog } from './credential-dialog';

type Open = { act: 'write'; known: Credential | null } | { act: 'remove'; known: Credential };

/** What proves that they may practise: a list, and a dialog for each line of it. */
export function CredentialsStep(props: { application: Application; onDone: () => void }) {
  const { application, onDone } = props;
  const t = useCopy(joiningCopy).credentials;
  const toast = useToast();
  const [open, setOpen] = useState<Open | null>(null);
  const add = useRef<HTMLButtonElement>(null);
  const remove = useRemoveCredential();
  const close = () => setOpen(null);
  return (
    <section aria-labelledby="credentials">
      <SectionHeading id="credentials">{t.heading}</SectionHeading>
      <p className="mt-1 max-w-2xl text-ink-2">{t.intro}</p>
      {application.credentials.length === 0 && <p className="mt-4">{t.none}</p>}
      <ul className="mt-4 space-y-3">
        {application.credentials.map((credential) => (
          <CredentialRow
            key={credential.id}
            credential={credential}
            isExpired={application.missing.some(
              ({ pointer }) => pointer === `/credentials/${credential.id}`,
            )}
            onEdit={() => setOpen({ act: 'write', known: credential })}
            onRemove={() => setOpen({ act: 'remove', known: credential })}
          />
        ))}
      </ul>
      <div className="mt-5 flex flex-wrap gap-3">
        <Button
          ref={add}
          variant="outline"
          size="lg"
          onClick={() => setOpen({ act: 'write', known: null })}
        >
          {t.add}
        </Button>
        <Button size="lg" onClick={onDone}>
          {t.next}
        </Button>
      </div>
      {open?.act === 'write' && <CredentialDialog known={open.known} onClose={close} />}
      {open?.act === 'remove' && (
        <AskOnce
          title={t.removeTitle(t.short[open.known.type])}
          body={t.removeBody}
          yes={t.removeSend}
          no={t.keep}
          send={() => remove.mutateAsync(open.known.id)}
          onSent={() => {
            toast(t.removed);
            add.current?.focus();
          }}
          onClose={close}
        />
      )}
    </section>
  );
}

interface CredentialRowProps {
  credential: Credential;
  isExpired: boolean;
  onEdit: () => void;
  onRemove: () => void;
}

function CredentialRow({ credential, isExpired, onEdit, onRemove }: CredentialRowProps) {
  const t = useCopy(joiningCopy).credentials;
  const times = usePracticeTimes();
  const { type, number, issuer, expiresOn } = credential;
  const validity = expiresOn === null ? t.forever : t.until(times.shortDate(expiresOn));
  const what = t.short[type];
  return (
    <li className="rounded-card border border-line bg-paper p-4">
      <p className="font-semibold">{t.types[type]}</p>
      <p className="numeric mt-0.5 wrap-anywhere">{number}</p>
      <p className="text-[0.9375rem] text-ink-2">
        {issuer}, {validity}
      </p>
      {isExpired && (
        <Badge tone="danger" className="mt-2">
          {t.isExpired}
        </Badge>
      )}
      <div className="mt-2 -ml-4 flex flex-wrap">
        <Button variant="quiet" onClick={onEdit}>
          {t.edit(what)}
        </Button>
        <Button variant="quiet" onClick={onRemove}>
          {t.remove(what)}
        </Button>
      </div>
    </li>
  );
}
