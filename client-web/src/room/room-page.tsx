import { ChevronLeft, LifeBuoy } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { Link, useParams } from 'react-router';
import { failureCode } from '@/api/problem';
import type { Booking, Party, Room } from '@/api/types';
import { useBooking } from '@/bookings/use-booking';
import { LanguageSwitch } from '@/components/layout/language-switch';
import { PageLoading } from '@/components/layout/page-loading';
import { NotFoundPage } from '@/components/not-found-page';
import { Button } from '@/components/ui/button';
import { ErrorState } from '@/components/ui/error-state';
import { commonCopy } from '@/copy/common';
import { roomCopy } from '@/copy/room';
import { useCopy } from '@/copy/use-copy';
import { useTimes } from '@/session/use-times';
import { Door } from './door/door';
import { useLocalMedia } from './door/use-local-media';
import { Ended } from './ended';
import { Inside } from './inside';
import type { EndReason } from './signalling/room-socket';
import { useRoom } from './use-room';

type Step = 'door' | 'inside' | EndReason;

function Frame({ sessionPath, children }: { sessionPath: string; children: ReactNode }) {
  const t = useCopy(roomCopy);
  const { nav } = useCopy(commonCopy);
  return (
    <div className="flex h-dvh flex-col">
      <header className="flex items-center justify-between gap-2 px-3 py-1.5">
        <Link to={sessionPath} className="link inline-flex min-h-11 items-center gap-1">
          <ChevronLeft aria-hidden className="size-5" />
          <span className="max-sm:sr-only">{t.back}</span>
        </Link>
        <div className="flex items-center gap-1">
          <LanguageSwitch />
          <Button asChild variant="clay" className="px-3.5!">
            {/* A page of its own, so that asking for help does not end the conversation. */}
            <a href="/bantuan" target="_blank" rel="noreferrer">
              <LifeBuoy aria-hidden className="size-4.5" />
              {nav.helpShort}
            </a>
          </Button>
        </div>
      </header>
      <main
        id="main"
        tabIndex={-1}
        className="flex min-h-0 flex-1 flex-col overflow-y-auto outline-none"
      >
        {children}
      </main>
    </div>
  );
}

interface StepsProps {
  booking: Booking;
  room: Room;
  as: Party;
  sessionPath: string;
}

function Steps({ booking, room, as, sessionPath }: StepsProps) {
  const t = useCopy(roomCopy).door;
  const { dayTime } = useTimes();
  const [step, setStep] = useState<Step>('door');
  const media = useLocalMedia();
  const otherName = as === 'client' ? booking.psychologist.name : booking.client.name;
  const end = (reason: EndReason) => {
    media.stop();
    setStep(reason);
  };
  if (step === 'door') {
    return (
      <Door
        {...{ as, room, media }}
        mode={booking.mode}
        summary={t.with(otherName, dayTime(booking.startsAt))}
        onEnter={() => setStep('inside')}
      />
    );
  }
  if (step === 'inside') return <Inside {...{ booking, room, as, media }} onEnd={end} />;
  return <Ended reason={step} sessionPath={sessionPath} onAgain={() => setStep('door')} />;
}

/** The room of a session, from the look into one’s own camera to the way out. */
export function RoomPage({ as }: { as: Party }) {
  const { id = '' } = useParams();
  const booking = useBooking(id);
  const room = useRoom(id);
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
    <Frame sessionPath={sessionPath}>
      <Steps booking={booking.data} room={room.data} {...{ as, sessionPath }} />
    </Frame>
  );
}
