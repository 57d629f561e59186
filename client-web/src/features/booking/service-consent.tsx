import type { ConsentText } from '@/api/types';
import { Checkbox } from '@/components/ui/checkbox';
import { bookingCopy } from '@/copy/booking';
import { useCopy } from '@/copy/use-copy';

export const INFORMED_ID = 'informed';

interface ServiceConsentProps {
  text: ConsentText;
  isAgreed: boolean;
  onAgree: (isAgreed: boolean) => void;
  error: string | undefined;
}

/** Asked at every booking, never ticked beforehand: what the service is, its limits, its secrecy. */
export function ServiceConsent({ text, isAgreed, onAgree, error }: ServiceConsentProps) {
  const t = useCopy(bookingCopy).service;
  return (
    <fieldset className="mt-4">
      <legend className="sr-only">{t.title}</legend>
      <Checkbox
        id={INFORMED_ID}
        label={t.agree}
        checked={isAgreed}
        onChange={(event) => onAgree(event.target.checked)}
        error={error}
      />
      <details className="pl-8.5 text-[0.9375rem]">
        <summary className="link w-fit py-2.5">{t.read}</summary>
        <p className="pb-1 whitespace-pre-line text-ink-2">{text.text}</p>
      </details>
    </fieldset>
  );
}
