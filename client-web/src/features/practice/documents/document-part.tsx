import { FileText, Image, Upload } from 'lucide-react';
import { useId, useRef, useState, type DragEvent } from 'react';
import type { Credential, CredentialDocument } from '@/api/types';
import { Alert } from '@/components/ui/alert';
import { Button } from '@/components/ui/button';
import { useToast } from '@/components/ui/toast';
import { documentsCopy } from '@/copy/documents';
import { useCopy } from '@/copy/use-copy';
import { cn } from '@/lib/cn';
import { useSingleFlight } from '@/lib/use-single-flight';
import { AskOnce } from '../frame/ask-once';
import { useFailureText } from '../frame/failure-text';
import { useFaultText } from '../frame/fault-text';
import { ACCEPTED, faultOf } from './judge-file';
import { linkToDocument, useRemoveDocument, useUploadDocument } from './use-document';

interface DocumentPartProps {
  credential: Credential;
  /** How the credential is called in a button. */
  what: string;
  mayWrite: boolean;
}

/** A credential's file: choose or drop one, see how far it has come, look at it, replace or remove it. */
export function DocumentPart({ credential, what, mayWrite }: DocumentPartProps) {
  const t = useCopy(documentsCopy);
  const sending = useSending(credential.id);
  const { document } = credential;
  return (
    <div className="mt-3">
      {document !== null && (
        <>
          <Kept document={document} />
          <Scanned standing={document.standing} />
        </>
      )}
      {sending.progress !== null && <Progress {...sending.progress} />}
      {sending.failure !== null && (
        <Alert live tone="danger" className="my-2" title={t.failed(sending.failure.name)}>
          {sending.failure.why}
        </Alert>
      )}
      {document === null && mayWrite && sending.progress === null && (
        <DropZone what={what} onFile={sending.send} />
      )}
      {document === null && !mayWrite && <p className="text-ink-2">{t.missing}</p>}
      {document !== null && (
        <Acts credential={credential} what={what} mayWrite={mayWrite} onFile={sending.send} />
      )}
    </div>
  );
}

interface Going {
  name: string;
  part: number;
}

/** One file at a time, with how far it has come and why it was not taken. */
function useSending(credentialId: string) {
  const t = useCopy(documentsCopy);
  const toast = useToast();
  const faultText = useFaultText();
  const upload = useUploadDocument();
  const [progress, setProgress] = useState<Going | null>(null);
  const [failure, setFailure] = useState<{ name: string; why: string } | null>(null);
  const once = useSingleFlight();
  const send = (file: File) =>
    once(async () => {
      const { name } = file;
      setFailure(null);
      const fault = faultOf(file);
      if (fault !== null) {
        setFailure({ name, why: fault === 'tooLarge' ? t.tooLarge : t.faults[fault] });
        return;
      }
      setProgress({ name, part: 0 });
      try {
        const onProgress = (part: number) => setProgress({ name, part });
        await upload.mutateAsync({ credentialId, file, onProgress });
        toast(t.kept(name));
      } catch (error) {
        setFailure({ name, why: faultText(error) });
      } finally {
        setProgress(null);
      }
    });
  return { progress, failure, send };
}

function Kept({ document: { name, mediaType } }: { document: CredentialDocument }) {
  const Icon = mediaType === 'application/pdf' ? FileText : Image;
  return (
    <p className="flex items-start gap-2 text-[0.9375rem]">
      <Icon aria-hidden className="mt-0.5 size-5 shrink-0 text-accent" />
      <span className="wrap-anywhere">{name}</span>
    </p>
  );
}

/** What the virus scanner has to do with it, as long as it has. */
function Scanned({ standing }: Pick<CredentialDocument, 'standing'>) {
  const t = useCopy(documentsCopy).scan;
  if (standing === 'kept') return null;
  if (standing === 'checking') {
    return (
      <p role="status" className="mt-1 text-[0.9375rem] text-ink-2">
        {t.checking}
      </p>
    );
  }
  return (
    <Alert tone="danger" className="my-2">
      {t.refused}
    </Alert>
  );
}

function Progress({ name, part }: Going) {
  const t = useCopy(documentsCopy);
  const id = useId();
  const percent = Math.round(part * 100);
  return (
    <div className="mt-2" role="status">
      <p id={id} className="wrap-anywhere text-[0.9375rem]">
        {part === 1 ? t.checking : t.sending(name)}
      </p>
      <progress
        aria-labelledby={id}
        className="mt-1 block h-2 w-full accent-accent"
        max={100}
        value={percent}
      >
        {t.percent(percent)}
      </progress>
    </div>
  );
}

type OnFile = (file: File) => void;

function DropZone({ what, onFile }: { what: string; onFile: OnFile }) {
  const t = useCopy(documentsCopy);
  const [isOver, setOver] = useState(false);
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    const [file] = event.dataTransfer.files;
    if (file) onFile(file);
  };
  return (
    <div
      className={cn(
        'flex flex-wrap items-center gap-x-3 gap-y-1 rounded-control border border-dashed border-edge p-3',
        isOver && 'border-accent bg-tint',
      )}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <ChooseFile label={t.choose(what)} variant="tint" onFile={onFile} />
      <span className="hidden text-[0.9375rem] text-ink-2 sm:inline">{t.drop}</span>
      <span className="text-sm text-ink-2">{t.rules}</span>
    </div>
  );
}

function ChooseFile(props: { label: string; variant: 'tint' | 'quiet'; onFile: OnFile }) {
  const { label, variant, onFile } = props;
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button variant={variant} onClick={() => input.current?.click()}>
        {variant === 'tint' && <Upload aria-hidden className="size-4.5" />}
        {label}
      </Button>
      <input
        ref={input}
        type="file"
        accept={ACCEPTED}
        aria-label={label}
        hidden
        onChange={({ target }) => {
          const [file] = target.files ?? [];
          target.value = '';
          if (file) onFile(file);
        }}
      />
    </>
  );
}

function Acts({ credential, what, mayWrite, onFile }: DocumentPartProps & { onFile: OnFile }) {
  const t = useCopy(documentsCopy);
  const toast = useToast();
  const failureText = useFailureText();
  const remove = useRemoveDocument();
  const look = useLook(credential.id);
  const [isAsked, setAsked] = useState(false);
  return (
    <>
      <div className="-ml-4 flex flex-wrap">
        {credential.document?.standing === 'kept' && (
          <Button variant="quiet" onClick={look.open}>
            {t.view(what)}
          </Button>
        )}
        {mayWrite && (
          <>
            <ChooseFile label={t.replace(what)} variant="quiet" onFile={onFile} />
            <Button variant="quiet" onClick={() => setAsked(true)}>
              {t.remove(what)}
            </Button>
          </>
        )}
      </div>
      {look.error !== null && (
        <Alert live tone="danger">
          {failureText(look.error)}
        </Alert>
      )}
      {isAsked && (
        <AskOnce
          title={t.removeTitle(what)}
          body={t.removeBody}
          yes={t.removeSend}
          no={t.keep}
          send={() => remove.mutateAsync(credential.id)}
          onSent={() => toast(t.removed)}
          onClose={() => setAsked(false)}
        />
      )}
    </>
  );
}

/** The tab is opened at once, as browsers ask for, and gets its address when the link is there. */
function useLook(credentialId: string) {
  const [error, setError] = useState<unknown>(null);
  const open = () => {
    setError(null);
    const tab = window.open('', '_blank');
    linkToDocument(credentialId).then(
      (url) => (tab ?? window).location.assign(url),
      (cause: unknown) => {
        tab?.close();
        setError(cause);
      },
    );
  };
  return { error, open };
}
