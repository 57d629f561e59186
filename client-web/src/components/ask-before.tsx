import { useState } from 'react';
import { failureCode } from '@/api/problem';
import { AskOnce } from '@/components/ask-once';
import { Button } from '@/components/ui/button';
import { useToast } from '@/components/ui/toast';
import { commonCopy } from '@/copy/common';
import { useCopy } from '@/copy/use-copy';

interface AskBeforeProps {
  words: {
    action: string;
    /** What the button is called where several stand on a page. */
    name?: string;
    title: string;
    body: string;
    confirm: string;
    keep: string;
    done: string;
  };
  send: () => Promise<unknown>;
  variant?: 'quiet' | 'outline';
  isWide?: boolean;
}

/** A button for what cannot be taken back: says what it means, asks once. */
export function AskBefore({ words, send, variant = 'quiet', isWide = false }: AskBeforeProps) {
  const { problems } = useCopy(commonCopy);
  const [isOpen, setOpen] = useState(false);
  const toast = useToast();
  return (
    <>
      <Button
        variant={variant}
        wide={isWide}
        aria-label={words.name}
        className={variant === 'quiet' ? 'text-ink-2' : undefined}
        onClick={() => setOpen(true)}
      >
        {words.action}
      </Button>
      {isOpen && (
        <AskOnce
          title={words.title}
          body={words.body}
          yes={words.confirm}
          no={words.keep}
          failureText={(error) => problems[failureCode(error)]}
          send={send}
          onSent={() => toast(words.done)}
          onClose={() => setOpen(false)}
        />
      )}
    </>
  );
}
