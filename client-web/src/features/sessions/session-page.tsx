import { ChevronLeft } from 'lucide-react';
import { Link, useParams } from 'react-router';
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
import { NotFoundPage } from '@/components/not-found-page';
import { PageHeading } from '@/components/page-heading';
import { PageLoading } from '@/components/layout/page-loading';
import { Button } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { ErrorState } from '@/components/ui/error-state';
import { LiveRegion } from '@/components/ui/live-region';
import { sessionsCopy } from '@/copy/sessions';
import { useCopy } from '@/copy/use-copy';
import { profilePath } from '@/directory/booking-path';
import { now } from '@/lib/clock';
import { RoomCard } from '@/room/room-card';
import { OwnReview } from '@/reviews/own-review';
import { useTimes } from '@/session/use-times';
import { SharedSummary } from '@/summaries/shared-summary';
import { History } from './history';

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

function Outcome({ booking }: { booking: Booking }) {
  const t = useCopy(sessionsCopy);
  const { deadline } = useTimes();
  const { next } = useStatusWords(booking);
  const { rejection, refund, outcomeClosesAt, freeCancelUntil } = booking;
  const isLateReturned = booking.status === 'expired' && refund !== null;
  const isFreeToCancel = booking.permittedActs.includes('cancel') && freeCancelUntil !== null;
  return (
    <>
      <p className="mt-3">{isLateReturned ? t.late.returned : next}</p>
      {isFreeToCancel && <p className="mt-2">{t.late.kept(deadline(freeCancelUntil))}</p>}
      {outcomeClosesAt !== null && Date.parse(outcomeClosesAt) > now().getTime() && (
        <p className="mt-1 text-[0.9375rem] text-ink-2">{t.closes(deadline(outcomeClosesAt))}</p>
      )}
      {rejection !== null && (
        <div className="mt-4 border-t border-line pt-4">
          <h2 className="text-base">{t.rejection.title}</h2>
          <p className="mt-1">{t.rejection.reasons[rejection.reasonCode ?? 'other']}</p>
          {rejection.reason !== null && (
            <blockquote className="mt-2 border-l-2 border-tint-2 pl-3 whitespace-pre-line text-ink-2">
              {rejection.reason}
            </blockquote>
          )}
        </div>
      )}
      <RefundNote booking={booking} />
    </>
  );
}

const LIVING = ['held', 'requested', 'confirmed'] as const;
const OVER = ['rejected', 'completed'] as const;

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
  if (permittedActs.includes('cancel')) return <GiveUpTime booking={booking} />;
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
        {mayMeet && <RoomCard booking={booking} as="client" />}
        <SharedSummary booking={booking} />
        {booking.status === 'completed' && <OwnReview bookingId={booking.id} />}
        <SessionSummary booking={booking} />
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
        <History entries={booking.history} />
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
