import { ChevronLeft } from 'lucide-react';
import { Link, Navigate, useNavigate, useParams } from 'react-router';
import { failureCode } from '@/api/problem';
import type { Booking } from '@/api/types';
import { BlockPsychologist } from '@/blocks/block-psychologist';
import { GiveUpTime } from '@/bookings/give-up-time';
import { NextSteps } from '@/bookings/next-steps';
import { Others } from '@/bookings/others';
import { OtherTimes } from '@/bookings/other-times';
import { SessionSummary } from '@/bookings/session-summary';
import { StatusBadge } from '@/bookings/status-badge';
import { useBooking } from '@/bookings/use-booking';
import { isOver, useStatusWords } from '@/bookings/use-status-words';
import { CancelledNote } from '@/moves/cancelled-note';
import { CancelSession } from '@/moves/cancel-session';
import { Changes } from '@/moves/changes';
import { MoveSession } from '@/moves/move-session';
import { OffersCard } from '@/moves/offers-card';
import { GuestsCard } from '@/guests/guests-card';
import { NotFoundPage } from '@/components/not-found-page';
import { ObjectToOutcome } from '@/objections/object-to-outcome';
import { ObjectionNote } from '@/objections/objection-note';
import { PageHeading } from '@/components/page-heading';
import { PageLoading } from '@/components/layout/page-loading';
import { Button } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { ErrorState } from '@/components/ui/error-state';
import { LiveRegion } from '@/components/ui/live-region';
import { movesCopy } from '@/copy/moves';
import { sessionsCopy } from '@/copy/sessions';
import { useCopy } from '@/copy/use-copy';
import { profilePath } from '@/directory/booking-path';
import { now } from '@/lib/clock';
import { RoomCard } from '@/room/room-card';
import { OwnReview } from '@/reviews/own-review';
import { useTimes } from '@/session/use-times';
import { WaitForEarlier } from '@/waitlist/wait-invite';
import { SharedSummary } from '@/summaries/shared-summary';

/** Money on its way back, and for which reason when it is not the session's own price. */
function RefundNote({ booking: { status, refund } }: { booking: Booking }) {
  const t = useCopy(sessionsCopy).refund;
  const { money } = useTimes();
  if (refund === null) return null;
  const isExtra = refund.occasion === 'surplus' && status !== 'expired';
  return (
    <div className="mt-4 border-t border-line pt-4">
      <h2 className="numeric text-base">{t.title(money(refund.amount))}</h2>
      {isExtra && <p className="mt-1">{status === 'cancelled' ? t.afterwards : t.twice}</p>}
      <p className="mt-1">{t.states[refund.status]}</p>
    </div>
  );
}

/** The psychologist's own words, or the code they chose. */
function RejectedNote({ rejection }: Pick<Booking, 'rejection'>) {
  const t = useCopy(sessionsCopy).rejection;
  if (rejection === null) return null;
  return (
    <div className="mt-4 border-t border-line pt-4">
      <h2 className="text-base">{t.title}</h2>
      <p className="mt-1">{t.reasons[rejection.reasonCode ?? 'other']}</p>
      {rejection.reason !== null && (
        <blockquote className="mt-2 border-l-2 border-tint-2 pl-3 whitespace-pre-line text-ink-2">
          {rejection.reason}
        </blockquote>
      )}
    </div>
  );
}

/** Until when cancelling costs nothing, and because of what. */
function FreeNote({ booking }: { booking: Booking }) {
  const t = useCopy(sessionsCopy);
  const { free } = useCopy(movesCopy);
  const { deadline } = useTimes();
  const { freeCancelUntil, permittedActs, history } = booking;
  const isOpen = freeCancelUntil !== null && Date.parse(freeCancelUntil) > now().getTime();
  if (!isOpen || !permittedActs.includes('cancel')) return null;
  const isMoved = history.some(({ act }) => act === 'move');
  const words = isMoved ? free : t.late.kept;
  return <p className="mt-2">{words(deadline(freeCancelUntil))}</p>;
}

function isAhead(at: string | null): at is string {
  return at !== null && Date.parse(at) > now().getTime();
}

/** An outcome somebody objected to no longer closes by itself. */
function Outcome({ booking }: { booking: Booking }) {
  const t = useCopy(sessionsCopy);
  const { deadline } = useTimes();
  const { next } = useStatusWords(booking);
  const { refund, outcomeClosesAt, objection } = booking;
  const isLateReturned = booking.status === 'expired' && refund !== null;
  return (
    <>
      <p className="mt-3">{isLateReturned ? t.late.returned : next}</p>
      <FreeNote booking={booking} />
      {objection === null && isAhead(outcomeClosesAt) && (
        <p className="mt-1 text-[0.9375rem] text-ink-2">{t.closes(deadline(outcomeClosesAt))}</p>
      )}
      <RejectedNote rejection={booking.rejection} />
      <CancelledNote cancellation={booking.cancellation} />
      <RefundNote booking={booking} />
      <ObjectionNote objection={booking.objection} as="client" />
      <ObjectToOutcome booking={booking} as="client" />
    </>
  );
}

/** A session made for the client, or times that would replace the one they have. */
function Offered({ booking }: { booking: Booking }) {
  const navigate = useNavigate();
  const { id, offers, status, startsAt, endsAt, keepUntil, psychologist } = booking;
  const isOffer = status === 'offered';
  const own = isOffer && keepUntil !== null ? [{ id, startsAt, endsAt, keepUntil }] : [];
  return (
    <OffersCard
      offers={isOffer ? own : offers}
      as="client"
      zone={psychologist.timeZone}
      isReplacement={!isOffer}
      onTaken={(taken) => {
        if (taken.permittedActs.includes('pay')) void navigate(`/sesi/${taken.id}/bayar`);
      }}
    />
  );
}

const LIVING = ['held', 'requested', 'confirmed'] as const;
const OVER = ['rejected', 'completed'] as const;

function MoveOrCancel({ booking }: { booking: Booking }) {
  return (
    <div className="space-y-2">
      {booking.permittedActs.includes('reschedule') && (
        <>
          <MoveSession booking={booking} />
          <WaitForEarlier
            slug={booking.psychologist.slug}
            serviceId={booking.service.id}
            bookingId={booking.id}
          />
        </>
      )}
      <CancelSession bookingId={booking.id} as="client" />
    </div>
  );
}

function WayOn({ booking }: { booking: Booking }) {
  const t = useCopy(sessionsCopy);
  const { status, psychologist, service, permittedActs } = booking;
  if (permittedActs.includes('pay')) {
    return (
      <div className="space-y-2">
        <Button asChild size="lg" wide>
          <Link to={`/sesi/${booking.id}/bayar`}>{t.pay}</Link>
        </Button>
        {permittedActs.includes('cancel') && <GiveUpTime booking={booking} />}
      </div>
    );
  }
  if (permittedActs.includes('cancel') && status !== 'offered')
    return <MoveOrCancel booking={booking} />;
  if (status === 'expired') return <OtherTimes booking={booking} />;
  if (status === 'cancelled') return <Others booking={booking} />;
  if (!OVER.some((over) => over === status)) return null;
  const isRejected = status === 'rejected';
  return (
    <Button asChild variant="outline" size="lg" wide>
      <Link to={isRejected ? '/cari' : profilePath(psychologist.slug, { serviceId: service.id })}>
        {isRejected ? t.findOther : t.again}
      </Link>
    </Button>
  );
}

function Detail({ booking }: { booking: Booking }) {
  const t = useCopy(sessionsCopy);
  const { dayTime, money } = useTimes();
  const { label } = useStatusWords(booking);
  // The room stays open for a while after the time is over.
  const mayMeet = LIVING.some((living) => living === booking.status);
  const isLiving = mayMeet && !isOver(booking);
  return (
    <>
      <PageHeading tab={t.tab} className="numeric mt-1 text-2xl sm:text-[1.75rem]">
        {dayTime(booking.startsAt)}
      </PageHeading>
      <LiveRegion>{label}</LiveRegion>
      <div className="mt-5 space-y-5">
        <Card raised>
          <StatusBadge booking={booking} />
          <Outcome booking={booking} />
        </Card>
        <Offered booking={booking} />
        {mayMeet && <RoomCard booking={booking} as="client" />}
        <SharedSummary booking={booking} />
        {booking.status === 'completed' && <OwnReview bookingId={booking.id} />}
        <SessionSummary booking={booking} />
        <GuestsCard booking={booking} />
        <WayOn booking={booking} />
        {!mayMeet && <RoomCard booking={booking} as="client" />}
        {isLiving && (
          <Card>
            <NextSteps booking={booking} />
          </Card>
        )}
        <Card className="space-y-4">
          <p className="flex justify-between gap-4">
            <span className="text-ink-2">{t.price}</span>
            <span className="numeric font-semibold">{money(booking.price)}</span>
          </p>
          {booking.reason !== null && (
            <div className="border-t border-line pt-4">
              <h2 className="text-base">{t.reason}</h2>
              <p className="mt-1 whitespace-pre-line">{booking.reason}</p>
            </div>
          )}
        </Card>
        <Changes booking={booking} as="client" />
        <BlockPsychologist id={booking.psychologist.id} name={booking.psychologist.name} />
      </div>
    </>
  );
}

export default function SessionPage() {
  const { id = '' } = useParams();
  const t = useCopy(sessionsCopy);
  const { data: booking, error, refetch } = useBooking(id);
  if (booking === undefined) {
    if (error === null) return <PageLoading />;
    if (failureCode(error) === 'not_found') return <NotFoundPage />;
    return (
      <div className="page-narrow py-10">
        <ErrorState error={error} onRetry={() => void refetch()} />
      </div>
    );
  }
  if (booking.replacesBookingId !== null) {
    return <Navigate to={`/sesi/${booking.replacesBookingId}`} replace />;
  }
  return (
    <div className="page-narrow pt-4">
      <Link to="/sesi" className="link -ml-1 inline-flex min-h-11 items-center gap-1">
        <ChevronLeft aria-hidden className="size-5" />
        {t.all}
      </Link>
      <Detail booking={booking} />
    </div>
  );
}
