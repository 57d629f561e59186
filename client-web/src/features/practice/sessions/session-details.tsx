import { useRef } from 'react';
import type { ReactNode } from 'react';
import type { Booking } from '@/api/types';
import { Card } from '@/components/ui/card';
import { childrenCopy } from '@/copy/children';
import { practiceCopy } from '@/copy/practice';
import { useCopy } from '@/copy/use-copy';
import { now } from '@/lib/clock';
import { CancelledNote } from '@/moves/cancelled-note';
import { Changes } from '@/moves/changes';
import { ProposeTime } from '@/moves/move-session';
import { OffersCard } from '@/moves/offers-card';
import { CancelSession } from '@/moves/cancel-session';
import { ObjectToOutcome } from '@/objections/object-to-outcome';
import { ObjectionNote } from '@/objections/objection-note';
import { GuestsCard } from '@/guests/guests-card';
import { RoomCard } from '@/room/room-card';
import { ProgressLink } from '@/progress/progress-link';
import { DeadlineText } from '../booking/deadline-text';
import { OutcomeActions } from '../booking/outcome-actions';
import { QuotedReason } from '../booking/reason-for-coming';
import { RequestActions } from '../booking/request-actions';
import { StatusBadge } from '../booking/status-badge';
import { SectionHeading } from '../frame/section-heading';
import { usePracticeTimes } from '../hooks/use-practice-times';
import { SessionRecord } from '../notes/session-record';

type Rejected = NonNullable<Booking['rejection']>;
type Copy = (typeof practiceCopy)['id'];

export function SessionDetails({ booking }: { booking: Booking }) {
  const t = useCopy(practiceCopy);
  const state = useRef<HTMLDivElement>(null);
  const focusState = () => state.current?.focus();
  return (
    <div className="space-y-6">
      <div
        ref={state}
        tabIndex={-1}
        className="flex flex-wrap items-center gap-x-4 gap-y-2 outline-none"
      >
        <StatusBadge booking={booking} />
        {booking.status === 'requested' && booking.decideUntil !== null && (
          <DeadlineText until={booking.decideUntil} />
        )}
      </div>
      <Acting booking={booking} onDecided={focusState} />
      <OwnOffers booking={booking} />
      <RoomCard booking={booking} as="psychologist" />
      <GuestsCard booking={booking} />
      <CancelledNote cancellation={booking.cancellation} />
      <Settlement booking={booking} />
      <ObjectionNote objection={booking.objection} as="psychologist" />
      <ObjectToOutcome booking={booking} as="psychologist" />
      <SessionRecord booking={booking} />
      <Facts booking={booking} />
      <section aria-labelledby="session-reason">
        <SectionHeading id="session-reason">{t.booking.reason}</SectionHeading>
        <div className="mt-2">
          <QuotedReason text={booking.reason} />
        </div>
      </section>
      <ProgressLink clientId={booking.carePersonId} />
      <Changes booking={booking} as="psychologist" />
    </div>
  );
}

/** What the psychologist offered and is still open. */
function OwnOffers({ booking }: { booking: Booking }) {
  const { id, status, offers, startsAt, endsAt, keepUntil, psychologist } = booking;
  const isOffer = status === 'offered';
  const own = isOffer && keepUntil !== null ? [{ id, startsAt, endsAt, keepUntil }] : offers;
  return (
    <OffersCard
      offers={own}
      as="psychologist"
      zone={psychologist.timeZone}
      isReplacement={!isOffer}
    />
  );
}

function Acting({ booking, onDecided }: { booking: Booking; onDecided: () => void }) {
  const t = useCopy(practiceCopy).outcome;
  const acts = booking.permittedActs;
  if (acts.includes('confirm') || acts.includes('reject')) {
    return (
      <>
        <RequestActions booking={booking} onDecided={onDecided} />
        {acts.includes('propose') && <ProposeTime booking={booking} />}
      </>
    );
  }
  if (acts.includes('cancel') && booking.status === 'confirmed') {
    return (
      <div className="flex flex-wrap gap-2">
        {acts.includes('propose') && <ProposeTime booking={booking} />}
        <CancelSession bookingId={booking.id} as="psychologist" onDone={onDecided} />
      </div>
    );
  }
  if (!acts.includes('complete')) return null;
  return (
    <Card raised role="group" aria-labelledby="session-outcome">
      <SectionHeading id="session-outcome">{t.heading}</SectionHeading>
      <p className="mt-1 mb-4 text-ink-2">{t.intro}</p>
      <OutcomeActions booking={booking} onDecided={onDecided} />
    </Card>
  );
}

/** The reason given, with its message; a request nobody decided has none. */
function rejectionText({ reasonCode, reason }: Rejected, t: Copy['reject']): string {
  if (reasonCode === null) return t.lapsed;
  return [t.reasonCodes[reasonCode], reason].filter((part) => part !== null).join('. ');
}

/** What the state means for the money, in sentences; nothing while there is nothing to say. */
function Settlement({ booking }: { booking: Booking }) {
  const t = useCopy(practiceCopy);
  const times = usePracticeTimes();
  const { outcomeClosesAt, objection, refund, rejection } = booking;
  const lines = [
    objection === null &&
      outcomeClosesAt !== null &&
      Date.parse(outcomeClosesAt) > now().getTime() &&
      t.outcome.closesAt(times.deadline(outcomeClosesAt)),
    rejection !== null && t.session.rejection(rejectionText(rejection, t.reject)),
    refund !== null &&
      t.session.refund(times.money(refund.amount), t.session.refundStates[refund.status]),
  ].filter((line) => line !== false);
  if (lines.length === 0) return null;
  return (
    <div className="space-y-1 rounded-control bg-tint px-4 py-3 text-[0.9375rem]">
      {lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
    </div>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className="py-2.5 sm:grid sm:grid-cols-[9rem_1fr] sm:gap-4">
      <dt className="text-[0.9375rem] text-ink-2">{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function Facts({ booking }: { booking: Booking }) {
  const t = useCopy(practiceCopy);
  const times = usePracticeTimes();
  const { practice: ofChild } = useCopy(childrenCopy);
  const { person, service } = booking;
  return (
    <Card className="py-2.5!">
      <dl className="divide-y divide-line">
        {person.kind === 'child' && (
          <Fact name={ofChild.label}>
            {ofChild.child(person.name, ofChild.bands[person.ageBand ?? 'adult'])}
          </Fact>
        )}
        <Fact name={t.session.when}>
          {times.session(booking.startsAt, booking.client.timeZone)}
        </Fact>
        <Fact name={t.session.service}>
          {service.name}, {t.booking.minutes(service.durationMinutes)}
        </Fact>
        <Fact name={t.session.mode}>{t.mode[booking.mode]}</Fact>
        <Fact name={t.session.number}>{t.session.numberOf(booking.sessionNumber)}</Fact>
        <Fact name={t.session.price}>{times.money(booking.price)}</Fact>
      </dl>
    </Card>
  );
}
