import { HeartHandshake } from 'lucide-react';
import { useId } from 'react';
import type { Booking, Summary } from '@/api/types';
import { Card } from '@/components/ui/card';
import { Checkbox } from '@/components/ui/checkbox';
import { useToast } from '@/components/ui/toast';
import { journeyCopy } from '@/copy/journey';
import { useCopy } from '@/copy/use-copy';
import { useTimes } from '@/session/use-times';
import { useSharedSummary, useTick } from './use-shared-summary';

/** What the psychologist shared after the session; nothing while nothing is shared. */
export function SharedSummary({
  booking,
}: {
  booking: Pick<Booking, 'id' | 'startsAt' | 'status'>;
}) {
  const heading = useId();
  const t = useCopy(journeyCopy).summary;
  const { dayTime } = useTimes();
  const { data: summary } = useSharedSummary(booking);
  if (summary === undefined || summary.sharedAt === null) return null;
  return (
    <Card raised role="group" aria-labelledby={heading}>
      <h2 id={heading} className="flex items-center gap-2 text-lg">
        <HeartHandshake aria-hidden className="size-5 text-accent" />
        {t.title}
      </h2>
      {summary.text.trim() !== '' && <p className="mt-3 whitespace-pre-line">{summary.text}</p>}
      {summary.homework.length > 0 && <Homework bookingId={booking.id} summary={summary} />}
      <p className="numeric mt-4 text-sm text-ink-2">{t.sharedAt(dayTime(summary.sharedAt))}</p>
    </Card>
  );
}

function Homework({ bookingId, summary }: { bookingId: string; summary: Summary }) {
  const t = useCopy(journeyCopy).summary;
  const toast = useToast();
  const tick = useTick(bookingId);
  const done = summary.homework.filter(({ doneAt }) => doneAt !== null).length;
  return (
    <fieldset className="mt-4 border-t border-line pt-4">
      <legend className="sr-only">{t.homework}</legend>
      <div className="flex flex-wrap items-baseline justify-between gap-x-4">
        <p aria-hidden className="font-semibold">
          {t.homework}
        </p>
        <p role="status" className="numeric text-sm text-ink-2">
          {t.doneOf(done, summary.homework.length)}
        </p>
      </div>
      {summary.homework.map(({ id, text, doneAt }) => (
        <Checkbox
          key={id}
          id={`homework-${id}`}
          label={text}
          checked={doneAt !== null}
          onChange={({ target }) => {
            tick.mutate({ itemId: id, isDone: target.checked }, { onError: () => toast(t.failed) });
          }}
        />
      ))}
    </fieldset>
  );
}
