import type { RoomView } from '@/api/realtime';
import { PageHeading } from '@/components/page-heading';
import { Card } from '@/components/ui/card';
import { Spinner } from '@/components/ui/spinner';
import { roomCopy } from '@/copy/room';
import { useCopy } from '@/copy/use-copy';
import { firstName } from '@/lib/names';
import { AtTheDoor } from './at-the-door';
import { atTheDoor, type Meeting } from './meeting';
import type { RoomLine } from './signalling/use-room-socket';

interface WaitingProps {
  meeting: Meeting;
  line: RoomLine;
}

type Words = (typeof roomCopy)['id']['waiting'];

function words(room: RoomView | null, { as, faces }: Meeting, t: Words) {
  if (room === null) return { title: t.connecting, lines: [] };
  if (as === 'psychologist') {
    const isAnybody = atTheDoor(room).length > 0;
    return { title: t.title, lines: isAnybody ? [] : [t.nobody(faces.client.name)] };
  }
  const host = firstName(faces.psychologist.name);
  const isHostHere = room.others.some(({ participant }) => participant === 'psychologist');
  return { title: t.title, lines: [t.body, isHostHere ? t.hostHere(host) : t.hostAway(host)] };
}

/** Until the psychologist lets somebody in: they wait, the psychologist sees who does. */
export function Waiting({ meeting, line }: WaitingProps) {
  const t = useCopy(roomCopy);
  const { title, lines } = words(line.room, meeting, t.waiting);
  return (
    <div className="grid flex-1 place-items-center px-5 py-8">
      <Card raised className="w-full max-w-md text-center">
        <div role="status">
          {line.room === null && <Spinner className="mx-auto mb-3 size-6 text-accent" />}
          <PageHeading tab={t.tab} className="text-xl">
            {title}
          </PageHeading>
          {lines.map((each) => (
            <p key={each} className="mt-2 text-ink-2">
              {each}
            </p>
          ))}
        </div>
        <div className="-mx-3 mt-4 text-left empty:hidden">
          <AtTheDoor {...{ meeting, line }} />
        </div>
      </Card>
    </div>
  );
}
