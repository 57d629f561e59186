import type { RefObject } from 'react';
import type { BookingListItem } from '@/api/types';
import { ClientHeading } from './client-heading';
import { LeavingCard } from './leaving-card';
import { OutcomeActions } from './outcome-actions';

interface OutcomeCardProps {
  booking: BookingListItem;
  /** Takes the focus over when the card leaves the list. */
  handOnTo: RefObject<HTMLElement | null>;
}

/** A session that ended and waits to be told how it went. */
export function OutcomeCard({ booking, handOnTo }: OutcomeCardProps) {
  return (
    <LeavingCard handOnTo={handOnTo}>
      <ClientHeading booking={booking} />
      <div className="mt-4">
        <OutcomeActions booking={booking} onDecided={() => handOnTo.current?.focus()} />
      </div>
    </LeavingCard>
  );
}
