import { useRef } from 'react';
import { Link } from 'react-router';
import { PageHeading } from '@/components/page-heading';
import { practiceCopy } from '@/copy/practice';
import { useCopy } from '@/copy/use-copy';
import { civilDate } from '@/lib/zones';
import { OutcomeCard } from '../booking/outcome-card';
import { RequestCard } from '../booking/request-card';
import { StandingNotice } from '../documents/standing-notice';
import { Loaded } from '../frame/loaded';
import { SectionHeading } from '../frame/section-heading';
import { useAwaitingOutcome } from '../hooks/use-awaiting-outcome';
import { useCalendarSessions } from '../hooks/use-calendar-sessions';
import { useNow } from '../hooks/use-now';
import { usePracticeTimes } from '../hooks/use-practice-times';
import { useRequests } from '../hooks/use-requests';
import { DayCalendar } from './day-calendar';
import { OpeningChecklist } from './opening-checklist';
import { NextSession } from './next-session';
import { TodayCounts } from './today-counts';
import { WaitingSection } from './waiting-section';

const SHOWN_REQUESTS = 3;

export function TodayPage() {
  const t = useCopy(practiceCopy).today;
  const times = usePracticeTimes();
  const date = civilDate(useNow(), times.zone);
  const day = useCalendarSessions(date, 1, times.zone);
  return (
    <>
      <PageHeading tab={t.title}>{times.longDate(date)}</PageHeading>
      <TodayCounts day={day.data} />
      <StandingNotice />
      <OpeningChecklist />
      <div className="mt-7 grid items-start gap-6 lg:grid-cols-2">
        <div className="space-y-8">
          <Loaded query={day} placeholders={1}>
            {(bookings) => <NextSession bookings={bookings} />}
          </Loaded>
          <RequestsSection />
          <AwaitingSection />
          <WaitingSection />
        </div>
        <section
          aria-labelledby="today-schedule"
          className="rounded-card border border-line bg-paper p-5"
        >
          <SectionHeading id="today-schedule">{t.schedule}</SectionHeading>
          <div className="mt-4">
            <Loaded query={day} placeholders={3}>
              {(bookings) => <DayCalendar date={date} bookings={bookings} />}
            </Loaded>
          </div>
        </section>
      </div>
    </>
  );
}

function RequestsSection() {
  const t = useCopy(practiceCopy).today;
  const heading = useRef<HTMLHeadingElement>(null);
  const requests = useRequests();
  return (
    <section aria-labelledby="today-requests">
      <SectionHeading id="today-requests" ref={heading}>
        {t.requests}
      </SectionHeading>
      <div className="mt-3">
        <Loaded query={requests}>
          {(items) => (
            <>
              {items.length === 0 && <p className="text-ink-2">{t.noRequests}</p>}
              <ul className="space-y-4">
                {items.slice(0, SHOWN_REQUESTS).map((booking) => (
                  <li key={booking.id}>
                    <RequestCard booking={booking} handOnTo={heading} />
                  </li>
                ))}
              </ul>
              {items.length > SHOWN_REQUESTS && (
                <Link
                  to="/praktik/permintaan"
                  className="link mt-2 inline-flex min-h-11 items-center"
                >
                  {t.allRequests}
                </Link>
              )}
            </>
          )}
        </Loaded>
      </div>
    </section>
  );
}

/** Absent while nothing waits: an empty box here would only be noise. */
function AwaitingSection() {
  const t = useCopy(practiceCopy).today;
  const heading = useRef<HTMLHeadingElement>(null);
  const awaiting = useAwaitingOutcome();
  if (awaiting.data?.length === 0 || awaiting.isPending) return null;
  return (
    <section aria-labelledby="today-awaiting">
      <SectionHeading id="today-awaiting" ref={heading}>
        {t.awaiting}
      </SectionHeading>
      <p className="mt-1 text-ink-2">{t.awaitingHint}</p>
      <div className="mt-3">
        <Loaded query={awaiting}>
          {(items) => (
            <ul className="space-y-4">
              {items.map((booking) => (
                <li key={booking.id}>
                  <OutcomeCard booking={booking} handOnTo={heading} />
                </li>
              ))}
            </ul>
          )}
        </Loaded>
      </div>
    </section>
  );
}
