import { useRef, useState, type ReactNode } from 'react';
import type { Application, Credential } from '@/api/types';
import { Badge } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import { useToast } from '@/components/ui/toast';
import { documentsCopy } from '@/copy/documents';
import { joiningCopy } from '@/copy/joining';
import { useCopy } from '@/copy/use-copy';
import { DocumentPart } from '../documents/document-part';
import { AskOnce } from '../frame/ask-once';
import { useRemoveCredential } from '../hooks/use-application';
import { usePracticeTimes } from '../hooks/use-practice-times';
import { CredentialDialog } from './credential-dialog';

/** While it is written, and afterwards for what renews. */
const MAY_ADD: readonly Application['status'][] = ['draft', 'more_needed', 'approved'];

type Open = { act: 'write'; known: Credential | null } | { act: 'remove'; known: Credential };

interface CredentialListProps {
  application: Application;
  /** What stands beside the button that adds one. */
  beside?: ReactNode;
}

/** Every credential with its file, and a dialog for each line of the list. */
export function CredentialList({ application, beside }: CredentialListProps) {
  const t = useCopy(joiningCopy).credentials;
  const toast = useToast();
  const [open, setOpen] = useState<Open | null>(null);
  const add = useRef<HTMLButtonElement>(null);
  const remove = useRemoveCredential();
  const close = () => setOpen(null);
  const mayAdd = MAY_ADD.includes(application.status);
  return (
    <>
      {application.credentials.length === 0 && <p className="mt-4">{t.none}</p>}
      <ul className="mt-4 space-y-3">
        {application.credentials.map((credential) => (
          <CredentialRow
            key={credential.id}
            credential={credential}
            mayWrite={
              mayAdd && (application.status !== 'approved' || credential.checkedAt === null)
            }
            isExpired={application.missing.some(
              ({ pointer, code }) =>
                pointer === `/credentials/${credential.id}` && code === 'expired',
            )}
            onEdit={() => setOpen({ act: 'write', known: credential })}
            onRemove={() => setOpen({ act: 'remove', known: credential })}
          />
        ))}
      </ul>
      <div className="mt-5 flex flex-wrap gap-3">
        {mayAdd && (
          <Button
            ref={add}
            variant="outline"
            size="lg"
            onClick={() => setOpen({ act: 'write', known: null })}
          >
            {t.add}
          </Button>
        )}
        {beside}
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
    </>
  );
}

interface CredentialRowProps {
  credential: Credential;
  mayWrite: boolean;
  isExpired: boolean;
  onEdit: () => void;
  onRemove: () => void;
}

function CredentialRow(props: CredentialRowProps) {
  const { credential, mayWrite, isExpired, onEdit, onRemove } = props;
  const t = useCopy(joiningCopy).credentials;
  const { checkedOn } = useCopy(documentsCopy);
  const times = usePracticeTimes();
  const { type, number, issuer, expiresOn, checkedAt } = credential;
  const validity = expiresOn === null ? t.forever : t.until(times.shortDate(expiresOn));
  const what = t.short[type];
  return (
    <li className="rounded-card border border-line bg-paper p-4">
      <p className="font-semibold">{t.types[type]}</p>
      <p className="numeric mt-0.5 wrap-anywhere">{number}</p>
      <p className="text-[0.9375rem] text-ink-2">
        {issuer}, {validity}
        {checkedAt !== null && `, ${checkedOn(times.day(checkedAt))}`}
      </p>
      {isExpired && (
        <Badge tone="danger" className="mt-2">
          {t.isExpired}
        </Badge>
      )}
      <DocumentPart credential={credential} what={what} mayWrite={mayWrite} />
      {mayWrite && (
        <div className="mt-1 -ml-4 flex flex-wrap">
          <Button variant="quiet" onClick={onEdit}>
            {t.edit(what)}
          </Button>
          <Button variant="quiet" onClick={onRemove}>
            {t.remove(what)}
          </Button>
        </div>
      )}
    </li>
  );
}
