import { CircleAlert } from 'lucide-react';
import type { ExternalCalendar } from '@/api/types';
import { Button } from '@/components/ui/button';
import { useToast } from '@/components/ui/toast';
import { calendarsCopy } from '@/copy/calendars';
import { useCopy } from '@/copy/use-copy';
import { useFailureText } from '../frame/failure-text';
import { useReadCalendar } from '../hooks/use-external-calendars';
import { usePracticeTimes } from '../hooks/use-practice-times';

interface CalendarRowProps {
  calendar: ExternalCalendar;
  onRemove: () => void;
}

/** A followed calendar: how fresh what we know of it is, and why it cannot be read. */
export function CalendarRow({ calendar, onRemove }: CalendarRowProps) {
  const { outside: t } = useCopy(calendarsCopy);
  const failureText = useFailureText();
  const toast = useToast();
  const reading = useReadCalendar();
  const { label, host } = calendar;
  const read = () =>
    reading.mutate(calendar.id, {
      onSuccess: ({ failure }) => {
        if (failure === null) toast(t.wasRead(label));
      },
      onError: (error) => toast(failureText(error)),
    });
  return (
    <li className="space-y-2 px-4 py-4 sm:px-5">
      <p>
        <span className="font-semibold">{label}</span>{' '}
        <span className="text-[0.9375rem] break-all text-ink-2">{host}</span>
      </p>
      <Freshness calendar={calendar} />
      <div className="-ml-3 flex flex-wrap gap-x-2">
        <Button
          variant="quiet"
          aria-label={t.readNowOf(label)}
          busy={reading.isPending}
          onClick={read}
        >
          {t.readNow}
        </Button>
        <Button variant="quiet" aria-label={t.removeOf(label)} onClick={onRemove}>
          {t.remove}
        </Button>
      </div>
    </li>
  );
}

function Freshness({ calendar }: { calendar: ExternalCalendar }) {
  const { outside: t } = useCopy(calendarsCopy);
  const { dayTime } = usePracticeTimes();
  const { readAt, failure, unreadEvents } = calendar;
  if (failure === null) {
    return (
      <div className="text-[0.9375rem] text-ink-2">
        <p>{readAt === null ? t.reading : t.fresh(dayTime(readAt))}</p>
        {unreadEvents > 0 && <p>{t.unread(unreadEvents)}</p>}
      </div>
    );
  }
  return (
    <div className="flex items-start gap-2 text-[0.9375rem]">
      <CircleAlert aria-hidden className="mt-0.5 size-5 shrink-0 text-danger" />
      <div>
        <p className="font-medium">{t.failures[failure]}</p>
        <p className="text-ink-2">{readAt === null ? t.never : t.stale(dayTime(readAt))}</p>
      </div>
    </div>
  );
}
