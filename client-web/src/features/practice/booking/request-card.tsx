import type { RefObject } from 'react';
import type { BookingListItem } from '@/api/types';
import { ClientHeading } from './client-heading';
import { LeavingCard } from './leaving-card';
import { DeadlineText } from './deadline-text';
import { ReasonForComing } from './reason-for-coming';
import { RequestActions } from './request-actions';

interface RequestCardProps {
  booking: BookingListItem;
  /** Takes the focus over when the card leaves the list. */
  handOnTo: RefObject<HTMLElement | null>;
}

/** A request and all that is needed to decide it. */
export function RequestCard({ booking, handOnTo }: RequestCardProps) {
  return (
    <LeavingCard handOnTo={handOnTo}>
      <ClientHeading
        booking={booking}
        aside={booking.decideUntil !== null && <DeadlineText until={booking.decideUntil} />}
      />
      {booking.hasReason && <ReasonForComing bookingId={booking.id} />}
      <div className="mt-4">
        <RequestActions booking={booking} onDecided={() => handOnTo.current?.focus()} />
      </div>
    </LeavingCard>
  );
}
