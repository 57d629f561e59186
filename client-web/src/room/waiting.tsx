import type { RoomView } from '@/api/realtime';
import { PageHeading } from '@/components/page-heading';
import { Button } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { Spinner } from '@/components/ui/spinner';
import { roomCopy } from '@/copy/room';
import { useCopy } from '@/copy/use-copy';

interface WaitingProps {
  room: RoomView | null;
  otherName: string;
  onAdmit: () => void;
}

function words(room: RoomView | null, name: string, t: (typeof roomCopy)['id']['waiting']) {
  if (room === null) return { title: t.connecting, body: '' };
  if (room.party === 'client') {
    return { title: t.title, body: `${t.body} ${room.isOtherHere ? t.hostHere : t.hostAway}` };
  }
  return room.isOtherHere
    ? { title: t.someone(name), body: '' }
    : { title: t.title, body: t.nobody(name) };
}

/** Until the psychologist lets the client in: the one waits, the other sees who does. */
export function Waiting({ room, otherName, onAdmit }: WaitingProps) {
  const t = useCopy(roomCopy);
  const { title, body } = words(room, otherName, t.waiting);
  const mayAdmit = room?.party === 'psychologist' && room.isOtherHere;
  return (
    <div className="grid flex-1 place-items-center px-5 py-8">
      <Card raised className="w-full max-w-md text-center">
        <div role="status">
          {room === null && <Spinner className="mx-auto mb-3 size-6 text-accent" />}
          <PageHeading tab={t.tab} className="text-xl">
            {title}
          </PageHeading>
          {body !== '' && <p className="mt-2 text-ink-2">{body}</p>}
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
