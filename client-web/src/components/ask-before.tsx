import { useState } from 'react';
import type { UseMutationResult } from '@tanstack/react-query';
import { failureCode } from '@/api/problem';
import { Alert } from '@/components/ui/alert';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { useToast } from '@/components/ui/toast';
import { commonCopy } from '@/copy/common';
import { useCopy } from '@/copy/use-copy';

interface AskBeforeProps {
  words: {
    action: string;
    title: string;
    body: string;
    confirm: string;
    keep: string;
    done: string;
  };
  act: UseMutationResult<unknown, unknown, void>;
  isWide?: boolean;
}

/** A button for what cannot be taken back: says what it means, asks once. */
export function AskBefore({ words, act, isWide = false }: AskBeforeProps) {
  const { problems } = useCopy(commonCopy);
  const [isOpen, setOpen] = useState(false);
  const toast = useToast();
  // Awaited, not a callback of mutate(): this button may be gone from the page as soon as it is done.
  const confirm = () =>
    void act.mutateAsync().then(
      () => toast(words.done),
      () => undefined,
    );
  return (
    <>
      <Button variant="quiet" wide={isWide} className="text-ink-2" onClick={() => setOpen(true)}>
        {words.action}
      </Button>
      <Dialog
        open={isOpen}
        onOpenChange={setOpen}
        title={words.title}
        description={words.body}
        actions={
          <>
            <Button variant="danger" busy={act.isPending} onClick={confirm}>
              {words.confirm}
            </Button>
            <Button variant="outline" onClick={() => setOpen(false)}>
              {words.keep}
            </Button>
          </>
        }
      >
        {act.isError && (
          <Alert tone="danger" live className="mt-4">
            {problems[failureCode(act.error)]}
          </Alert>
        )}
      </Dialog>
    </>
  );
}
