import { useRef, useState } from 'react';
import type { Booking, Guest } from '@/api/types';
import { isOver } from '@/bookings/use-status-words';
import { AskBefore } from '@/components/ask-before';
import { Button } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { ErrorState } from '@/components/ui/error-state';
import { guestsCopy } from '@/copy/guests';
import { useCopy } from '@/copy/use-copy';
import { InviteDialog } from './invite-dialog';
import { useGuests, useReplace, useRevoke } from './use-guests';

/** As many as a session has. */
const MOST_GUESTS = 5;

/** Whom one brings to a session, each by a link of their own; nothing where nobody can be brought. */
export function GuestsCard({ booking }: { booking: Booking }) {
  const mayInvite = booking.status === 'confirmed' && booking.mode !== 'chat' && !isOver(booking);
  return mayInvite ? <Guests bookingId={booking.id} /> : null;
}

function Guests({ bookingId }: { bookingId: string }) {
  const t = useCopy(guestsCopy);
  const { data: guests, error, refetch } = useGuests(bookingId);
  const [isInviting, setInviting] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const close = () => {
    setInviting(false);
    button.current?.focus();
  };
  if (error !== null) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (guests === undefined) return null;
  return (
    <Card>
      <h2 className="text-lg">{t.title}</h2>
      <p className="mt-1 text-[0.9375rem] text-ink-2">{t.intro}</p>
      {guests.length > 0 && (
        <ul aria-label={t.list} className="mt-3 divide-y divide-line">
          {guests.map((guest) => (
            <GuestItem key={guest.id} {...{ bookingId, guest }} />
          ))}
        </ul>
      )}
      {guests.length >= MOST_GUESTS ? (
        <p className="mt-3 text-[0.9375rem] text-ink-2">{t.full}</p>
      ) : (
        <Button ref={button} variant="outline" className="mt-4" onClick={() => setInviting(true)}>
          {t.invite}
        </Button>
      )}
      {isInviting && <InviteDialog bookingId={bookingId} onClose={close} />}
    </Card>
  );
}

function GuestItem({ bookingId, guest }: { bookingId: string; guest: Guest }) {
  const t = useCopy(guestsCopy);
  const revoke = useRevoke(bookingId);
  const replace = useReplace(bookingId);
  const { id, name, email, state } = guest;
  const isRefused = state === 'refused';
  return (
    <li className="py-3">
      <p className="font-semibold">{name}</p>
      <p className="text-[0.9375rem] break-all text-ink-2">{email}</p>
      <p className={isRefused ? 'mt-1 font-medium text-danger' : 'mt-1 text-[0.9375rem]'}>
        {t.states[state]}
      </p>
      <div className="-ml-3 flex flex-wrap">
        <AskBefore
          words={{
            ...t.replacing,
            name: t.replacing.nameOf(name),
            title: t.replacing.titleOf(name),
          }}
          send={() => replace.mutateAsync(id)}
        />
        <AskBefore
          words={{ ...t.revoking, name: t.revoking.nameOf(name), title: t.revoking.titleOf(name) }}
          send={() => revoke.mutateAsync(id)}
        />
      </div>
    </li>
  );
}
