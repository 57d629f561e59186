import { useId, useState, type SubmitEvent } from 'react';
import type { PracticeReview, ReportReason } from '@/api/types';
import { Alert } from '@/components/ui/alert';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { Field } from '@/components/ui/field';
import { Textarea } from '@/components/ui/textarea';
import { useToast } from '@/components/ui/toast';
import { reviewsCopy } from '@/copy/reviews';
import { useCopy } from '@/copy/use-copy';
import { Choices } from '@/components/choices';
import { useFailureText } from '../frame/failure-text';
import { useReport } from '../hooks/use-own-reviews';

const REASONS: readonly ReportReason[] = ['personal_data', 'insult', 'not_about_session', 'other'];
const MAX_LENGTH = 500;

/** Asks for a review to be looked at; it stays until somebody decides. */
export function ReportDialog({ review, onClose }: { review: PracticeReview; onClose: () => void }) {
  const t = useCopy(reviewsCopy).practice;
  const failureText = useFailureText();
  const id = useId();
  const [reason, setReason] = useState<ReportReason | null>(null);
  const [words, setWords] = useState('');
  const [wasTried, setTried] = useState(false);
  const report = useReport(review);
  const toast = useToast();
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    setTried(true);
    if (reason === null) return document.getElementById(`${id}-reason-0`)?.focus();
    void report.mutateAsync({ reason, words: words.trim() === '' ? null : words.trim() }).then(
      () => {
        toast(t.reportSent);
        onClose();
      },
      () => undefined,
    );
  };
  return (
    <Dialog
      open
      onOpenChange={onClose}
      title={t.reportTitle}
      description={t.reportBody}
      actions={
        <>
          <Button type="submit" form={id} busy={report.isPending}>
            {t.reportSend}
          </Button>
          <Button variant="quiet" onClick={onClose}>
            {t.cancel}
          </Button>
        </>
      }
    >
      <form id={id} noValidate className="mt-5 space-y-5" onSubmit={submit}>
        {report.isError && (
          <Alert live tone="danger">
            {failureText(report.error)}
          </Alert>
        )}
        <Choices
          id={`${id}-reason`}
          legend={t.reportReason}
          options={REASONS.map((value) => ({ value, label: t.reasons[value] }))}
          value={reason}
          onChange={setReason}
          error={wasTried && reason === null ? t.reportChoose : undefined}
        />
        <Field id={`${id}-words`} label={t.reportWords} optional>
          <Textarea
            className="min-h-24!"
            value={words}
            maxLength={MAX_LENGTH}
            onChange={(event) => setWords(event.target.value)}
          />
        </Field>
      </form>
    </Dialog>
  );
}
