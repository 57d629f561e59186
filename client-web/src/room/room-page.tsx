import { useMemo } from 'react';
import { useParams } from 'react-router';
import { failureCode } from '@/api/problem';
import type { Booking, Party, Room } from '@/api/types';
import { useBooking } from '@/bookings/use-booking';
import { PageLoading } from '@/components/layout/page-loading';
import { NotFoundPage } from '@/components/not-found-page';
import { ErrorState } from '@/components/ui/error-state';
import type { Meeting } from './meeting';
import { RoomFrame } from './room-frame';
import { entryOfParty, type RoomEntry } from './signalling/room-entry';
import { Steps } from './steps';
import { useRoom } from './use-room';

function meetingOf(
  { id, mode, startsAt, client, psychologist }: Booking,
  { opensAt, closesAt, isOpen, chatClosesAt }: Room,
  { as, entry }: { as: Party; entry: RoomEntry },
): Meeting {
  return {
    ...{ as, entry, mode, startsAt, opensAt, closesAt, isOpen },
    faces: { client: { name: client.name, avatarUrl: null }, psychologist },
    chat: { bookingId: id, as, closesAt: chatClosesAt },
  };
}

/** The room of a session, from the look into one’s own camera to the way out. */
export function RoomPage({ as }: { as: Party }) {
  const { id = '' } = useParams();
  const booking = useBooking(id);
  const room = useRoom(id);
  const entry = useMemo(() => entryOfParty(id), [id]);
  const sessionPath = as === 'client' ? `/sesi/${id}` : `/praktik/sesi/${id}`;
  const error = booking.error ?? room.error;
  if (booking.data === undefined || room.data === undefined) {
    if (error === null) return <PageLoading />;
    if (failureCode(error) === 'not_found') return <NotFoundPage />;
    const retry = () => void Promise.all([booking.refetch(), room.refetch()]);
    return (
      <div className="page-narrow py-10">
        <ErrorState error={error} onRetry={retry} />
      </div>
    );
  }
  return (
    <RoomFrame sessionPath={sessionPath}>
      <Steps
        meeting={meetingOf(booking.data, room.data, { as, entry })}
        sessionPath={sessionPath}
      />
    </RoomFrame>
  );
}
