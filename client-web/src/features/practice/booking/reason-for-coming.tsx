import { ChevronDown } from 'lucide-react';
import { useId, useState } from 'react';
import { practiceCopy } from '@/copy/practice';
import { useCopy } from '@/copy/use-copy';
import { cn } from '@/lib/cn';
import { useFailureText } from '../frame/failure-text';
import { useReasonForComing } from '../hooks/use-booking';

/** The client's words, fetched only when asked for: a list must not open them by itself. */
export function ReasonForComing({ bookingId }: { bookingId: string }) {
  const t = useCopy(practiceCopy).booking;
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  return (
    <div>
      <button
        type="button"
        className="link inline-flex min-h-11 items-center gap-2 text-[0.9375rem]"
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={() => setOpen(!isOpen)}
      >
        {isOpen ? t.hideReason : t.showReason}
        <ChevronDown aria-hidden className={cn('size-4', isOpen && 'rotate-180')} />
      </button>
      <div id={id} aria-live="polite">
        {isOpen && <ReasonText bookingId={bookingId} />}
      </div>
    </div>
  );
}

function ReasonText({ bookingId }: { bookingId: string }) {
  const t = useCopy(practiceCopy).booking;
  const failureText = useFailureText();
  const { data, error } = useReasonForComing(bookingId);
  if (data !== undefined) return <QuotedReason text={data} />;
  return <p className="text-ink-2">{error === null ? t.loadingReason : failureText(error)}</p>;
}

export function QuotedReason({ text }: { text: string | null }) {
  const t = useCopy(practiceCopy).booking;
  if (text === null) return <p className="text-ink-2">{t.noReason}</p>;
  return (
    <blockquote className="max-w-prose rounded-control bg-tint px-4 py-3 text-[0.9375rem] whitespace-pre-line">
      {text}
    </blockquote>
  );
}
