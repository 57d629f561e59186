import { useQuery } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { flushSync } from 'react-dom';
import { failureCode } from '@/api/problem';
import type { CancelReasonCode } from '@/api/types';
import { Choices } from '@/components/choices';
import { Alert } from '@/components/ui/alert';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { Field } from '@/components/ui/field';
import { Textarea } from '@/components/ui/textarea';
import { useToast } from '@/components/ui/toast';
import { commonCopy } from '@/copy/common';
import { movesCopy } from '@/copy/moves';
import { useCopy } from '@/copy/use-copy';
import { useSingleFlight } from '@/lib/use-single-flight';
import { QuoteCard } from './quote-card';
import { quoteQuery, useCancel } from './use-cancel';

const REASONS = {
  client: ['not_available', 'emergency', 'not_needed', 'other'],
  psychologist: ['not_available', 'emergency', 'other'],
} as const satisfies Record<string, readonly CancelReasonCode[]>;
const TEXT_LIMIT = 500;

interface CancelDialogProps {
  bookingId: string;
  as: 'client' | 'psychologist';
  onClose: () => void;
  onDone: () => void;
}

/** Sends what was seen: when less would come back by now, nothing happens and the new figure is shown. */
function useSend({ bookingId, onClose, onDone }: Omit<CancelDialogProps, 'as'>, done: string) {
  const { problems } = useCopy(commonCopy);
  const t = useCopy(movesCopy).cancel;
  const once = useSingleFlight();
  const toast = useToast();
  const quote = useQuery(quoteQuery(bookingId));
  const { mutateAsync, isPending } = useCancel(bookingId);
  const [failure, setFailure] = useState<string | null>(null);
  const send = (wish: { reasonCode?: CancelReasonCode; reason?: string }) =>
    once(async () => {
      if (quote.data === undefined) return;
      try {
        await mutateAsync({ refundPercent: quote.data.refundPercent, ...wish });
        flushSync(onClose);
        toast(done);
        onDone();
      } catch (error) {
        const code = failureCode(error);
        if (code === 'cancellation_worse') await quote.refetch();
        setFailure(code === 'cancellation_worse' ? t.worse : problems[code]);
      }
    });
  const refused = quote.error === null ? null : problems[failureCode(quote.error)];
  return { quote: quote.data, send, isPending, failure: failure ?? refused };
}

export function CancelDialog({ as, ...props }: CancelDialogProps) {
  const t = useCopy(movesCopy).cancel;
  const words = t[as];
  const id = useId();
  const [reasonCode, setReasonCode] = useState<CancelReasonCode | null>(null);
  const [text, setText] = useState('');
  const { quote, send, isPending, failure } = useSend(props, words.done);
  const reason = text.trim();
  const isTooLong = reason.length > TEXT_LIMIT;
  const submit = () => {
    if (isTooLong) return document.getElementById(`${id}-text`)?.focus();
    const code = reasonCode === null ? {} : { reasonCode };
    send({ ...code, ...(reason === '' ? {} : { reason }) });
  };
  return (
    <Dialog
      open
      onOpenChange={props.onClose}
      title={words.title}
      description={words.body}
      actions={
        <>
          <Button variant="danger" busy={isPending} disabled={quote === undefined} onClick={submit}>
            {words.confirm}
          </Button>
          <Button variant="quiet" onClick={props.onClose}>
            {words.keep}
          </Button>
        </>
      }
    >
      <div aria-live="polite">
        {quote === undefined && failure === null && <p className="mt-4">{t.loading}</p>}
        {quote !== undefined && <QuoteCard quote={quote} as={as} />}
      </div>
      {failure !== null && (
        <Alert live tone="danger" className="mt-4">
          {failure}
        </Alert>
      )}
      <div className="mt-5 space-y-5">
        <Choices
          id={`${id}-code`}
          legend={`${t.reason} (${t.optional})`}
          options={REASONS[as].map((code) => ({ value: code, label: t.reasons[code] }))}
          value={reasonCode}
          onChange={setReasonCode}
        />
        {as === 'psychologist' && (
          <Field
            id={`${id}-text`}
            label={t.psychologist.text}
            hint={t.psychologist.textHint}
            error={isTooLong ? t.psychologist.tooLong(TEXT_LIMIT) : undefined}
            optional
          >
            <Textarea
              className="min-h-24!"
              value={text}
              onChange={(event) => setText(event.target.value)}
            />
          </Field>
        )}
      </div>
    </Dialog>
  );
}
