import { Upload } from 'lucide-react';
import { useRef, useState } from 'react';
import type { OwnPhoto } from '@/api/types';
import { Alert } from '@/components/ui/alert';
import { Avatar } from '@/components/ui/avatar';
import { Button } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { useToast } from '@/components/ui/toast';
import { photoCopy } from '@/copy/photo';
import { suspensionCopy } from '@/copy/suspension';
import { useCopy } from '@/copy/use-copy';
import { useSingleFlight } from '@/lib/use-single-flight';
import { AskOnce } from '../frame/ask-once';
import { useFaultText } from '../frame/fault-text';
import { Loaded } from '../frame/loaded';
import { useOwnPhoto, useRemovePhoto, useUploadPhoto } from './use-own-photo';

const TYPES = ['image/jpeg', 'image/png'];

/** The face clients see: what it is now, another one, or none. */
export function PhotoSection({ name }: { name: string }) {
  const photo = useOwnPhoto();
  return <Loaded query={photo}>{(loaded) => <Photo photo={loaded} name={name} />}</Loaded>;
}

function Photo({ photo, name }: { photo: OwnPhoto; name: string }) {
  const t = useCopy(photoCopy);
  const removed = useCopy(suspensionCopy).photoRemoved;
  const sending = useSending();
  const { standing, avatarUrl } = photo;
  return (
    <Card className="mb-6 flex max-w-2xl flex-col gap-5 sm:flex-row sm:items-start">
      <Avatar name={name} url={avatarUrl} size={96} />
      <div className="min-w-0 flex-1">
        <h2 className="text-lg">{t.heading}</h2>
        <p className="mt-1 text-ink-2">{t.intro}</p>
        <div role="status" className="text-[0.9375rem] font-medium">
          {sending.isSending && <p className="mt-3">{t.sending}</p>}
          {!sending.isSending && standing === 'checking' && <p className="mt-3">{t.checking}</p>}
        </div>
        {standing === 'refused' && (
          <Alert tone="danger" className="mt-3">
            {t.refused}
          </Alert>
        )}
        {photo.removalReason !== null && (
          <Alert tone="attention" className="mt-3" title={removed}>
            {photo.removalReason}
          </Alert>
        )}
        {sending.failure !== null && (
          <Alert live tone="danger" className="mt-3" title={t.failed}>
            {sending.failure}
          </Alert>
        )}
        <Acts photo={photo} isSending={sending.isSending} onFile={sending.send} />
        <p className="mt-2 text-sm text-ink-2">{t.rules}</p>
      </div>
    </Card>
  );
}

function useSending() {
  const t = useCopy(photoCopy);
  const toast = useToast();
  const faultText = useFaultText();
  const upload = useUploadPhoto();
  const once = useSingleFlight();
  const [failure, setFailure] = useState<string | null>(null);
  const send = (file: File) =>
    once(async () => {
      setFailure(TYPES.includes(file.type) ? null : t.notPhoto);
      if (!TYPES.includes(file.type)) return;
      try {
        await upload.mutateAsync({ file, onProgress: () => undefined });
        toast(t.saved);
      } catch (error) {
        setFailure(faultText(error));
      }
    });
  return { failure, send, isSending: upload.isPending };
}

interface ActsProps {
  photo: OwnPhoto;
  isSending: boolean;
  onFile: (file: File) => void;
}

function Acts({ photo: { standing }, isSending, onFile }: ActsProps) {
  const t = useCopy(photoCopy);
  const toast = useToast();
  const input = useRef<HTMLInputElement>(null);
  const remove = useRemovePhoto();
  const [isAsked, setAsked] = useState(false);
  const label = standing === null ? t.choose : t.replace;
  return (
    <div className="mt-3 flex flex-wrap gap-x-2">
      <Button variant="tint" busy={isSending} onClick={() => input.current?.click()}>
        <Upload aria-hidden className="size-4.5" />
        {label}
      </Button>
      <input
        ref={input}
        type="file"
        accept={TYPES.join(',')}
        aria-label={label}
        hidden
        onChange={({ target }) => {
          const [file] = target.files ?? [];
          target.value = '';
          if (file) onFile(file);
        }}
      />
      {standing !== null && (
        <Button variant="quiet" onClick={() => setAsked(true)}>
          {t.remove}
        </Button>
      )}
      {isAsked && (
        <AskOnce
          title={t.removeTitle}
          body={t.removeBody}
          yes={t.removeSend}
          no={t.keep}
          send={() => remove.mutateAsync()}
          onSent={() => toast(t.removed)}
          onClose={() => setAsked(false)}
        />
      )}
    </div>
  );
}
