import type { ConsentText } from '@/api/types';
import { Button } from '@/components/ui/button';
import { Checkbox } from '@/components/ui/checkbox';
import { Field } from '@/components/ui/field';
import { Skeleton } from '@/components/ui/skeleton';
import { Textarea } from '@/components/ui/textarea';
import { bookingCopy } from '@/copy/booking';
import { commonCopy } from '@/copy/common';
import { useCopy } from '@/copy/use-copy';

const MAX_LENGTH = 2000;
/** From here on the reader is told how much is left. */
const NEARLY_FULL = 200;

export const REASON_ID = 'reason';
export const CONSENT_ID = 'consent';

interface ReasonFieldsProps {
  consent: ConsentText | undefined;
  isFailed: boolean;
  onRetry: () => void;
  reason: string;
  isConsented: boolean;
  onReason: (reason: string) => void;
  onConsent: (isConsented: boolean) => void;
  errors: Readonly<Record<string, string | undefined>>;
}

/** The reason for coming and the consent it needs: never one without the other on the screen. */
export function ReasonFields(props: ReasonFieldsProps) {
  const { consent, isFailed, onRetry, reason, isConsented, onReason, onConsent, errors } = props;
  const t = useCopy(bookingCopy).reason;
  const { retry } = useCopy(commonCopy);
  if (isFailed) {
    return (
      <p className="flex flex-wrap items-center gap-x-3 text-[0.9375rem] text-ink-2">
        {t.failed}
        <Button variant="quiet" className="text-accent" onClick={onRetry}>
          {retry}
        </Button>
      </p>
    );
  }
  if (consent === undefined) return <Skeleton className="h-44 w-full" />;
  const left = MAX_LENGTH - reason.length;
  return (
    <div>
      <Field id={REASON_ID} label={t.label} hint={t.hint} error={errors[REASON_ID]} optional>
        <Textarea
          value={reason}
          maxLength={MAX_LENGTH}
          onChange={(event) => onReason(event.target.value)}
        />
      </Field>
      {left <= NEARLY_FULL && <p className="numeric mt-1 text-sm text-ink-2">{t.left(left)}</p>}
      <fieldset className="mt-2">
        <legend className="sr-only">{t.consent}</legend>
        <Checkbox
          id={CONSENT_ID}
          label={t.agree}
          checked={isConsented}
          onChange={(event) => onConsent(event.target.checked)}
          error={errors[CONSENT_ID]}
        />
        <details className="pl-8.5 text-[0.9375rem]">
          <summary className="link w-fit py-2.5">{t.read}</summary>
          <p className="pb-1 whitespace-pre-line text-ink-2">{consent.text}</p>
        </details>
      </fieldset>
    </div>
  );
}
