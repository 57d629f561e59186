import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { factorsCopy } from '@/copy/factors';
import { useCopy } from '@/copy/use-copy';

/** The one time the codes are seen. */
export function RecoveryCodesShown({
  codes,
  onClose,
}: {
  codes: readonly string[];
  onClose: () => void;
}) {
  const { codes: t } = useCopy(factorsCopy);
  const [said, setSaid] = useState('');
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(codes.join('\n'));
      setSaid(t.copied);
    } catch {
      // Some browsers let no page write to the clipboard.
      setSaid(t.byHand);
    }
  };
  return (
    <Dialog
      open
      onOpenChange={onClose}
      title={t.shownTitle}
      description={t.shownBody}
      actions={
        <>
          <Button onClick={onClose}>{t.kept}</Button>
          <Button variant="outline" onClick={() => void copy()}>
            {t.copy}
          </Button>
        </>
      }
    >
      <ul className="mt-4 grid grid-cols-2 gap-2 rounded-control bg-tint p-4 font-mono text-[0.9375rem]">
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ul>
      <p role="status" className="mt-2 min-h-6 text-sm text-ink-2">
        {said}
      </p>
    </Dialog>
  );
}
