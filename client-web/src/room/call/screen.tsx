import { MicOff } from 'lucide-react';
import { useMemo } from 'react';
import { Avatar } from '@/components/ui/avatar';
import { LiveRegion } from '@/components/ui/live-region';
import { roomCopy } from '@/copy/room';
import { useCopy } from '@/copy/use-copy';
import { cn } from '@/lib/cn';
import type { CallState, PeerMedia } from './peer-call';
import { Picture } from './picture';

interface ScreenProps {
  name: string;
  avatarUrl: string | null;
  isOtherHere: boolean;
  state: CallState;
  remote: MediaStream | null;
  other: PeerMedia | null;
  ownVideo: MediaStreamTrack | null;
  hasVideo: boolean;
}

function useWords({ name, isOtherHere, state }: ScreenProps): string {
  const t = useCopy(roomCopy).call;
  if (!isOtherHere) return t.otherAway(name);
  if (state === 'lost') return t.lost;
  return state === 'up' ? t.up(name) : t.connecting(name);
}

function OwnPicture({ track }: { track: MediaStreamTrack }) {
  const t = useCopy(roomCopy).call;
  const stream = useMemo(() => new MediaStream([track]), [track]);
  return (
    <div className="absolute right-3 bottom-3 aspect-[4/3] w-24 overflow-hidden rounded-control border border-on-stage/40 sm:w-40">
      <Picture stream={stream} label={t.self} isOwn />
    </div>
  );
}

/** What is off on the other side, said over the picture. */
function Notes({ name, other }: { name: string; other: PeerMedia | null }) {
  const t = useCopy(roomCopy).call;
  return (
    <>
      {other?.microphone === false && (
        <p className="absolute top-3 left-3 flex items-center gap-1.5 rounded-full bg-stage/75 px-3 py-1 text-sm">
          <MicOff aria-hidden className="size-4" />
          {t.muted(name)}
        </p>
      )}
      {other?.voiceOnly === true && (
        <p className="absolute top-3 right-3 rounded-full bg-stage/75 px-3 py-1 text-sm">
          {t.voiceOnly}
        </p>
      )}
    </>
  );
}

/** In the place of a picture. */
function Cover({
  name,
  avatarUrl,
  words,
}: {
  name: string;
  avatarUrl: string | null;
  words: string;
}) {
  return (
    <div className="absolute inset-0 flex flex-col items-center justify-center gap-4 px-6 text-center">
      <Avatar name={name} url={avatarUrl} size={96} />
      <p className="text-lg font-semibold">{name}</p>
      <p>{words}</p>
    </div>
  );
}

/** The other one, large; oneself in the corner. Sound plays also while there is no picture. */
export function Screen(props: ScreenProps) {
  const { name, isOtherHere, state, other, ownVideo } = props;
  return (
    <div className="relative min-h-0 flex-1 overflow-hidden rounded-card bg-stage text-on-stage">
      <Other {...props} />
      {isOtherHere && state === 'up' && <Notes name={name} other={other} />}
      {ownVideo !== null && <OwnPicture track={ownVideo} />}
    </div>
  );
}

function Other(props: ScreenProps) {
  const t = useCopy(roomCopy).call;
  const words = useWords(props);
  const { name, avatarUrl, isOtherHere, state, remote, other, hasVideo } = props;
  const mayBeSeen = isOtherHere && state === 'up' && hasVideo;
  const isSeen = mayBeSeen && other?.camera === true;
  return (
    <>
      {remote !== null && (
        <Picture
          stream={remote}
          label={name}
          className={cn('absolute inset-0', !isSeen && 'opacity-0')}
        />
      )}
      {!isSeen && <Cover {...{ name, avatarUrl }} words={mayBeSeen ? t.cameraOff(name) : words} />}
      <LiveRegion>{words}</LiveRegion>
    </>
  );
}
