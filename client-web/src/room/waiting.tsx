import type { RoomView } from '@/api/realtime';
import { PageHeading } from '@/components/page-heading';
import { Button } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { Spinner } from '@/components/ui/spinner';
import { roomCopy } from '@/copy/room';
import { useCopy } from '@/copy/use-copy';
import { firstName } from '@/lib/names';

interface WaitingProps {
  room: RoomView | null;
  otherName: string;
  onAdmit: () => void;
}

function words(room: RoomView | null, name: string, t: (typeof roomCopy)['id']['waiting']) {
  if (room === null) return { title: t.connecting, lines: [] };
  if (room.party === 'client') {
    const host = firstName(name);
    return {
      title: t.title,
      lines: [t.body, room.isOtherHere ? t.hostHere(host) : t.hostAway(host)],
    };
  }
  return room.isOtherHere
    ? { title: t.someone(name), lines: [] }
    : { title: t.title, lines: [t.nobody(name)] };
}

/** Until the psychologist lets the client in: the one waits, the other sees who does. */
export function Waiting({ room, otherName, onAdmit }: WaitingProps) {
  const t = useCopy(roomCopy);
  const { title, lines } = words(room, otherName, t.waiting);
  const mayAdmit = room?.party === 'psychologist' && room.isOtherHere;
  return (
    <div className="grid flex-1 place-items-center px-5 py-8">
      <Card raised className="w-full max-w-md text-center">
        <div role="status">
          {room === null && <Spinner className="mx-auto mb-3 size-6 text-accent" />}
          <PageHeading tab={t.tab} className="text-xl">
            {title}
          </PageHeading>
          {lines.map((line) => (
            <p key={line} className="mt-2 text-ink-2">
              {line}
            </p>
          ))}
        </div>
        {mayAdmit && (
          <Button size="lg" wide className="mt-5" onClick={onAdmit}>
            {t.waiting.admit}
          </Button>
        )}
      </Card>
    </div>
  );
}
