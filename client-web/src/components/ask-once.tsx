import { useState, type ReactNode } from 'react';
import { flushSync } from 'react-dom';
import { Alert } from '@/components/ui/alert';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { useSingleFlight } from '@/lib/use-single-flight';

export interface AskOnceProps {
  title: string;
  /** What will happen. */
  body: string;
  yes: string;
  no: string;
  /** Costs and destroys nothing, though it cannot be taken back. */
  isGentle?: boolean;
  /** Why it failed, in the words of the page that asks. */
  failureText: (error: unknown) => string;
  send: () => Promise<unknown>;
  /** After the dialog has gone; hands the focus on when what opened it has gone too. */
  onSent: () => void;
  onClose: () => void;
  /** What is decided in the same breath. */
  children?: ReactNode;
}

/** Says what an act leads to and asks once; a failure stays in the dialog, to be tried again. */
export function AskOnce(props: AskOnceProps) {
  const { title, body, yes, no, isGentle = false, failureText, send, onSent, onClose } = props;
  const once = useSingleFlight();
  const [isSending, setSending] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);
  const act = async () => {
    setSending(true);
    try {
      await send();
      flushSync(onClose);
      onSent();
    } catch (error) {
      setFailure(error);
      setSending(false);
    }
  };
  return (
    <Dialog
      open
      onOpenChange={onClose}
      title={title}
      description={body}
      actions={
        <>
          <Button
            variant={isGentle ? 'primary' : 'danger'}
            busy={isSending}
            onClick={() => once(act)}
          >
            {yes}
          </Button>
          <Button variant="quiet" onClick={onClose}>
            {no}
          </Button>
        </>
      }
    >
      {props.children}
      {failure !== null && (
        <Alert live tone="danger" className="mt-4">
          {failureText(failure)}
        </Alert>
      )}
    </Dialog>
  );
}
