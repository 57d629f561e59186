import { Link } from 'react-router';
import { PageHeading } from '@/components/page-heading';
import { Button } from '@/components/ui/button';
import { roomCopy } from '@/copy/room';
import { useCopy } from '@/copy/use-copy';
import type { EndReason } from './signalling/room-socket';

interface EndedProps {
  reason: EndReason;
  /** Null for a guest, who reads of nothing but the meeting. */
  sessionPath: string | null;
  onAgain: () => void;
}

const MAY_RETURN: readonly EndReason[] = ['left', 'replaced'];

/** Why one is out of the room, and the ways on. */
export function Ended({ reason, sessionPath, onAgain }: EndedProps) {
  const t = useCopy(roomCopy);
  const isGuest = sessionPath === null;
  const said = isGuest && reason === 'over' ? 'overForGuest' : reason;
  const { title, body } = t.ended[said];
  return (
    <div className="page-narrow py-16 text-center">
      <PageHeading tab={t.tab}>{title}</PageHeading>
      <p className="mt-3 text-ink-2">{body}</p>
      <div className="mt-6 flex flex-wrap justify-center gap-2">
        {MAY_RETURN.includes(reason) && (
          <Button onClick={onAgain}>{reason === 'left' ? t.ended.again : t.ended.here}</Button>
        )}
        {sessionPath !== null && (
          <Button asChild variant="outline">
            <Link to={sessionPath}>{t.back}</Link>
          </Button>
        )}
      </div>
    </div>
  );
}
