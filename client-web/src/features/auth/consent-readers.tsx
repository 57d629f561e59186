import { useState } from 'react';
import type { ConsentText } from '@/api/types';
import { Dialog } from '@/components/ui/dialog';
import { authCopy } from '@/copy/auth';
import { useCopy } from '@/copy/use-copy';
import { useConsentTexts } from '@/session/use-consent-texts';

/** Links that open the texts one agrees to, without leaving the form. */
export function ConsentReaders() {
  const t = useCopy(authCopy).register;
  const { data } = useConsentTexts();
  const [opened, setOpened] = useState<ConsentText | null>(null);
  const texts = data?.filter(({ kind }) => kind === 'terms' || kind === 'privacy') ?? [];
  if (texts.length === 0) return null;
  return (
    <p className="flex flex-wrap items-center gap-x-3 pl-8.5 text-sm">
      <span className="text-ink-2">{t.read}</span>
      {texts.map((text) => (
        <button
          key={text.kind}
          type="button"
          className="link min-h-11"
          onClick={() => setOpened(text)}
        >
          {t.texts[text.kind]}
        </button>
      ))}
      <Dialog
        open={opened !== null}
        onOpenChange={(isOpen) => {
          if (!isOpen) setOpened(null);
        }}
        title={opened === null ? '' : t.texts[opened.kind]}
      >
        <p className="mt-3 whitespace-pre-line">{opened?.text}</p>
      </Dialog>
    </p>
  );
}
