import { useRef, useState } from 'react';
import type { ExternalCalendar } from '@/api/types';
import { AskOnce } from '@/components/ask-once';
import { Button } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { useToast } from '@/components/ui/toast';
import { calendarsCopy } from '@/copy/calendars';
import { useCopy } from '@/copy/use-copy';
import { useFailureText } from '../frame/failure-text';
import { Loaded } from '../frame/loaded';
import { SectionHeading } from '../frame/section-heading';
import { useExternalCalendars, useLetCalendarGo } from '../hooks/use-external-calendars';
import { CalendarRow } from './calendar-row';
import { FollowDialog } from './follow-dialog';

/** The calendars from outside that take time. */
export function OutsideSection() {
  const { outside: t } = useCopy(calendarsCopy);
  const calendars = useExternalCalendars();
  const [isAdding, setAdding] = useState(false);
  const [leaving, setLeaving] = useState<ExternalCalendar | null>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  return (
    <section aria-labelledby="outside-calendars" className="space-y-4">
      <div>
        <SectionHeading id="outside-calendars" ref={heading}>
          {t.title}
        </SectionHeading>
        <p className="mt-1 text-ink-2">{t.intro}</p>
      </div>
      <Loaded query={calendars} placeholders={1}>
        {({ items }) =>
          items.length === 0 ? (
            <EmptyState title={t.none}>{t.noneBody}</EmptyState>
          ) : (
            <ul
              aria-label={t.list}
              className="divide-y divide-line rounded-card border border-line bg-paper"
            >
              {items.map((calendar) => (
                <CalendarRow
                  key={calendar.id}
                  calendar={calendar}
                  onRemove={() => setLeaving(calendar)}
                />
              ))}
            </ul>
          )
        }
      </Loaded>
      <Button onClick={() => setAdding(true)}>{t.add}</Button>
      {isAdding && <FollowDialog onClose={() => setAdding(false)} />}
      {leaving !== null && (
        <LetGo
          calendar={leaving}
          onGone={() => heading.current?.focus()}
          onClose={() => setLeaving(null)}
        />
      )}
    </section>
  );
}

interface LetGoProps {
  calendar: ExternalCalendar;
  /** The row is gone: the place where the focus goes on. */
  onGone: () => void;
  onClose: () => void;
}

function LetGo({ calendar: { id, label }, onGone, onClose }: LetGoProps) {
  const { outside: t } = useCopy(calendarsCopy);
  const failureText = useFailureText();
  const toast = useToast();
  const { mutateAsync } = useLetCalendarGo();
  return (
    <AskOnce
      title={t.removeTitle(label)}
      body={t.removeBody}
      yes={t.removeYes}
      no={t.removeNo}
      failureText={failureText}
      send={() => mutateAsync(id)}
      onSent={() => {
        toast(t.removed(label));
        onGone();
      }}
      onClose={onClose}
    />
  );
}
