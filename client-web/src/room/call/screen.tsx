import { MicOff } from 'lucide-react';
import { useMemo } from 'react';
import { Avatar } from '@/components/ui/avatar';
import { LiveRegion } from '@/components/ui/live-region';
import { roomCopy } from '@/copy/room';
import { useCopy } from '@/copy/use-copy';
import { cn } from '@/lib/cn';
import type { Call } from './call-board';
import type { PeerMedia } from './peer-call';
import { Picture } from './picture';

/** Somebody as they are seen and heard. */
export interface Shown {
  key: string;
  name: string;
  avatarUrl: string | null;
  isHere: boolean;
  call: Call | null;
}

interface TileProps extends Omit<Shown, 'key'> {
  /** Whoever is alone needs no name to be told by. */
  isAlone: boolean;
  hasVideo: boolean;
}

interface ScreenProps {
  shown: readonly Shown[];
  ownVideo: MediaStreamTrack | null;
  hasVideo: boolean;
}

function useWords({ name, isHere, call }: TileProps): string {
  const t = useCopy(roomCopy).call;
  if (!isHere) return t.otherAway(name);
  if (call?.state === 'lost') return t.lost;
  return call?.state === 'up' ? t.up(name) : t.connecting(name);
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

/** Whoever else is there, side by side; oneself in the corner. Sound plays also while there is no picture. */
export function Screen({ shown, ownVideo, hasVideo }: ScreenProps) {
  const isAlone = shown.length === 1;
  return (
    <div className="relative min-h-0 flex-1 overflow-hidden rounded-card bg-stage text-on-stage">
      <div className={cn('grid size-full auto-rows-fr gap-1', !isAlone && 'sm:grid-cols-2')}>
        {shown.map(({ key, ...one }) => (
          <Tile key={key} {...one} {...{ hasVideo, isAlone }} />
        ))}
      </div>
      {ownVideo !== null && <OwnPicture track={ownVideo} />}
    </div>
  );
}

interface SightProps extends Pick<TileProps, 'name' | 'call' | 'isAlone'> {
  isSeen: boolean;
}

function Sight({ name, call, isSeen, isAlone }: SightProps) {
  if (call === null) return null;
  const className = cn('absolute inset-0', !isSeen && 'opacity-0');
  return (
    <>
      <Picture stream={call.remote} label={name} className={className} />
      {isSeen && !isAlone && (
        <p
          aria-hidden
          className="absolute bottom-3 left-3 rounded-full bg-stage/75 px-3 py-1 text-sm"
        >
          {name}
        </p>
      )}
    </>
  );
}

function Tile(props: TileProps) {
  const t = useCopy(roomCopy).call;
  const words = useWords(props);
  const { name, avatarUrl, isHere, isAlone, call, hasVideo } = props;
  const isUp = isHere && call?.state === 'up';
  const isSeen = isUp && hasVideo && call.other?.camera === true;
  return (
    <div className="relative min-h-0 overflow-hidden">
      <Sight {...{ name, call, isSeen, isAlone }} />
      {!isSeen && (
        <Cover {...{ name, avatarUrl }} words={isUp && hasVideo ? t.cameraOff(name) : words} />
      )}
      {isUp && <Notes name={name} other={call.other} />}
      <LiveRegion>{words}</LiveRegion>
    </div>
  );
}
