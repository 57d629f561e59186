import { Alert } from '@/components/ui/alert';
import { Button } from '@/components/ui/button';
import { roomCopy } from '@/copy/room';
import { useCopy } from '@/copy/use-copy';
import { atTheDoor, faceOf, type Meeting } from './meeting';
import type { RoomLine } from './signalling/use-room-socket';

interface AtTheDoorProps {
  meeting: Meeting;
  line: RoomLine;
}

/** Whoever comes while others are inside, by name; the psychologist lets each in. */
export function AtTheDoor({ meeting, line }: AtTheDoorProps) {
  const t = useCopy(roomCopy).waiting;
  const waiting = atTheDoor(line.room);
  if (waiting.length === 0) return null;
  return (
    <div className="space-y-2 px-3 pb-3">
      {waiting.map((other) => {
        const { name } = faceOf(meeting, other);
        return (
          <Alert key={other.guestId ?? other.participant} tone="info" live>
            <div className="flex flex-wrap items-center justify-between gap-2">
              <p>{t.someone(name)}</p>
              <Button
                aria-label={`${t.admit}: ${name}`}
                onClick={() => line.say(admitting(other.guestId))}
              >
                {t.admit}
              </Button>
            </div>
          </Alert>
        );
      })}
    </div>
  );
}

function admitting(guestId: string | null) {
  return guestId === null
    ? ({ type: 'admit' } as const)
    : ({ type: 'admit', guest: guestId } as const);
}
