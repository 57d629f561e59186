import { ChevronDown } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { Link } from 'react-router';
import type { Booking, BookingStatus, Party, Room } from '@/api/types';
import { Button } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { roomCopy } from '@/copy/room';
import { useCopy } from '@/copy/use-copy';
import { formatCountdown } from '@/lib/times';
import { useNow } from '@/lib/use-now';
import { useTimes } from '@/session/use-times';
import { AttendanceList } from './attendance-list';
import { ChatPanel } from './chat/chat-panel';
import { useRoom } from './use-room';

const AGREED: readonly BookingStatus[] = [
  'confirmed',
  'completed',
  'client_absent',
  'psychologist_absent',
];
const HOUR_MS = 3_600_000;

/** Reads and shows its content only once somebody opens it. */
function Folded({ title, children }: { title: string; children: ReactNode }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <details
      className="group border-t border-line pt-3"
      onToggle={({ currentTarget }) => setOpen(currentTarget.open)}
    >
      <summary className="flex min-h-11 list-none items-center justify-between gap-2 font-medium">
        {title}
        <ChevronDown
          aria-hidden
          className="size-5 text-ink-2 transition-transform group-open:rotate-180"
        />
      </summary>
      {isOpen && <div className="pt-2 pb-4">{children}</div>}
    </details>
  );
}

function WayIn({ room, path, other }: { room: Room; path: string; other: string | null }) {
  const t = useCopy(roomCopy).card;
  const { deadline, language } = useTimes();
  const leftMs = Date.parse(room.opensAt) - useNow().getTime();
  if (leftMs > 0) {
    const isSoon = leftMs < HOUR_MS;
    return (
      <p className="numeric text-ink-2">
        {isSoon ? t.opensIn(formatCountdown(leftMs, language)) : t.opensAt(deadline(room.opensAt))}
      </p>
    );
  }
  return (
    <>
      <p role="status" className="text-ink-2">
        {other === null ? t.open : t.otherHere(other)}
      </p>
      <Button asChild size="lg" wide className="mt-3">
        <Link to={path}>{t.enter}</Link>
      </Button>
    </>
  );
}

/** What the room left behind; each is read only once somebody opens it. */
function Traces({ booking, room, as, other }: CardProps & { room: Room; other: string }) {
  const t = useCopy(roomCopy).card;
  return (
    <>
      {room.attendance.length > 0 && (
        <Folded title={t.attendance}>
          <AttendanceList facts={room.attendance} as={as} otherName={other} />
        </Folded>
      )}
      <Folded title={t.chat}>
        <ChatPanel
          bookingId={booking.id}
          {...{ as }}
          otherName={other}
          newest={null}
          closesAt={room.chatClosesAt}
          mayWrite={room.isChatOpen}
          className="max-h-96 rounded-control border border-line"
        />
      </Folded>
    </>
  );
}

interface CardProps {
  booking: Booking;
  as: Party;
}

/** The room on a session’s page: the way in while there is one, and afterwards what it left behind. */
export function RoomCard({ booking, as }: CardProps) {
  const isAgreed = AGREED.includes(booking.status);
  const { data: room } = useRoom(booking.id, { enabled: isAgreed });
  return isAgreed && room !== undefined ? <Shown {...{ booking, as, room }} /> : null;
}

function Shown({ booking, as, room }: CardProps & { room: Room }) {
  const t = useCopy(roomCopy).card;
  const present = useNow().getTime();
  const isMeeting = booking.status === 'confirmed' || booking.status === 'completed';
  const hasWayIn = isMeeting && present < Date.parse(room.closesAt);
  const hasBegun = present >= Date.parse(room.opensAt);
  const [other, base] =
    as === 'client' ? [booking.psychologist.name, '/sesi'] : [booking.client.name, '/praktik/sesi'];
  const isOtherHere = room.present.some((party) => party !== as);
  if (!hasWayIn && !hasBegun) return null;
  return (
    <Card raised={hasWayIn && hasBegun}>
      <h2 className="text-lg">{t.title}</h2>
      <div className="mt-1 mb-3">
        {hasWayIn && (
          <WayIn
            room={room}
            path={`${base}/${booking.id}/ruang`}
            other={isOtherHere ? other : null}
          />
        )}
      </div>
      {hasBegun && <Traces {...{ booking, as, room, other }} />}
    </Card>
  );
}
