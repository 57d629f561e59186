import { CircleCheck } from 'lucide-react';
import { Link, Navigate, useParams } from 'react-router';
import type { Booking } from '@/api/types';
import { GiveUpTime } from '@/bookings/give-up-time';
import { NextSteps } from '@/bookings/next-steps';
import { OtherTimes } from '@/bookings/other-times';
import { SessionSummary } from '@/bookings/session-summary';
import { useBooking } from '@/bookings/use-booking';
import { PageLoading } from '@/components/layout/page-loading';
import { PageHeading } from '@/components/page-heading';
import { Button } from '@/components/ui/button';
import { ErrorState } from '@/components/ui/error-state';
import { LiveRegion } from '@/components/ui/live-region';
import { bookingCopy } from '@/copy/booking';
import { useCopy } from '@/copy/use-copy';
import { firstName } from '@/lib/names';
import { formatTime } from '@/lib/times';
import { useNow } from '@/lib/use-now';
import { zoneName } from '@/lib/zones';
import { useTimes } from '@/session/use-times';
import { Countdown } from './countdown';
import { PayCard } from './pay-card';

function Intro({ keepUntil }: { keepUntil: string }) {
  const t = useCopy(bookingCopy).pay;
  const { zone, language } = useTimes();
  const at = new Date(keepUntil);
  const isOver = useNow() >= at;
  if (isOver) return <p className="mt-3 text-ink-2">{t.checking}</p>;
  const until = `${formatTime(at, zone, language)} ${zoneName(zone, at)}`;
  return <p className="mt-3 text-ink-2">{t.heldUntil(until)}</p>;
}

function Held({ booking }: { booking: Booking }) {
  const t = useCopy(bookingCopy).pay;
  const { invoice, keepUntil } = booking;
  return (
    <>
      <div className="flex items-center justify-between gap-4">
        <PageHeading tab={t.tab}>{t.title}</PageHeading>
        {keepUntil !== null && <Countdown until={keepUntil} />}
      </div>
      {keepUntil !== null && <Intro keepUntil={keepUntil} />}
      <div className="mt-5 space-y-5">
        {invoice !== null && <PayCard booking={booking} invoice={invoice} />}
        <SessionSummary booking={booking} />
        <NextSteps booking={booking} />
        {booking.permittedActs.includes('cancel') && <GiveUpTime booking={booking} />}
      </div>
    </>
  );
}

function Paid({ booking }: { booking: Booking }) {
  const t = useCopy(bookingCopy).pay.paid;
  const isConfirmed = booking.status === 'confirmed';
  const body = isConfirmed ? t.bodyConfirmed : t.body(firstName(booking.psychologist.name));
  return (
    <>
      <LiveRegion>{`${t.title}. ${body}`}</LiveRegion>
      <CircleCheck aria-hidden className="size-10 text-accent" />
      <PageHeading tab={t.title} className="mt-3 text-2xl sm:text-[1.75rem]">
        {t.title}
      </PageHeading>
      <p className="mt-2 text-ink-2">{body}</p>
      <div className="mt-5 space-y-5">
        <SessionSummary booking={booking} />
        <NextSteps booking={booking} />
        <Button asChild size="lg" wide>
          <Link to={`/sesi/${booking.id}`}>{t.action}</Link>
        </Button>
      </div>
    </>
  );
}

function Expired({ booking }: { booking: Booking }) {
  const t = useCopy(bookingCopy).pay.expired;
  const isBegun = booking.invoice !== null && booking.invoice.payment !== null;
  return (
    <>
      <LiveRegion>{t.title}</LiveRegion>
      <PageHeading tab={t.title}>{t.title}</PageHeading>
      <p className="mt-2 text-ink-2">{t.body}</p>
      {isBegun && <p className="mt-2 text-ink-2">{t.late}</p>}
      <div className="mt-5 space-y-6">
        <SessionSummary booking={booking} />
        <OtherTimes booking={booking} />
      </div>
    </>
  );
}

/** Money that came late and could not be used is told on the session's own page, with its refund. */
function isSimplyExpired({ status, refund, invoice }: Booking): boolean {
  return status === 'expired' && refund === null && invoice?.payment?.status !== 'settled';
}

function PaymentState({ booking }: { booking: Booking }) {
  const { status, id } = booking;
  if (status === 'held') return <Held booking={booking} />;
  if (status === 'requested' || status === 'confirmed') return <Paid booking={booking} />;
  if (isSimplyExpired(booking)) return <Expired booking={booking} />;
  return <Navigate to={`/sesi/${id}`} replace />;
}

/** The one page of paying: it turns by itself into "paid" or "expired". */
export default function PaymentPage() {
  const { id = '' } = useParams();
  const { data: booking, error, refetch } = useBooking(id);
  if (booking === undefined && error === null) return <PageLoading />;
  return (
    <div className="page-narrow pt-6">
      {booking === undefined ? (
        <ErrorState error={error} onRetry={() => void refetch()} />
      ) : (
        <PaymentState booking={booking} />
      )}
    </div>
  );
}
