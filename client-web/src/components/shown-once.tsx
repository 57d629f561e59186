import { useId, useRef, useState } from 'react';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';

interface ShownOnceProps {
  /** What is seen now and never again. */
  text: string;
  words: Readonly<
    Record<'title' | 'body' | 'label' | 'copy' | 'copied' | 'byHand' | 'done', string>
  >;
  onClose: () => void;
}

/** The one time a secret is seen; it goes with the dialog. */
export function ShownOnce({ text, words: t, onClose }: ShownOnceProps) {
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const [said, setSaid] = useState('');
  const copy = async () => {
    field.current?.select();
    try {
      await navigator.clipboard.writeText(text);
      setSaid(t.copied);
    } catch {
      // Some browsers let no page write to the clipboard; the text is selected for the reader.
      setSaid(t.byHand);
    }
  };
  return (
    <Dialog
      open
      onOpenChange={onClose}
      title={t.title}
      description={t.body}
      actions={
        <>
          <Button onClick={() => void copy()}>{t.copy}</Button>
          <Button variant="quiet" onClick={onClose}>
            {t.done}
          </Button>
        </>
      }
    >
      <div className="mt-4">
        <Field id={id} label={t.label}>
          <Input
            ref={field}
            readOnly
            autoComplete="off"
            spellCheck={false}
            className="font-mono text-sm"
            value={text}
            onFocus={(event) => event.target.select()}
          />
        </Field>
        <p role="status" className="mt-2 min-h-6 text-sm text-ink-2">
          {said}
        </p>
      </div>
    </Dialog>
  );
}
