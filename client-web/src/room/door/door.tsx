import { VideoOff } from 'lucide-react';
import { useEffect, useMemo } from 'react';
import type { Mode } from '@/api/types';
import { PageHeading } from '@/components/page-heading';
import { Alert } from '@/components/ui/alert';
import { Button } from '@/components/ui/button';
import { roomCopy } from '@/copy/room';
import { useCopy } from '@/copy/use-copy';
import { formatCountdown } from '@/lib/times';
import { useNow } from '@/lib/use-now';
import { useTimes } from '@/session/use-times';
import { Picture } from '../call/picture';
import type { Meeting } from '../meeting';
import { DeviceChoice } from './device-choice';
import { LevelMeter } from './level-meter';
import type { LocalMedia } from './use-local-media';

interface DoorProps {
  meeting: Meeting;
  media: LocalMedia;
  /** Whom one meets, and when. */
  summary: string;
  onEnter: () => void;
}

function Preview({ media }: { media: LocalMedia }) {
  const t = useCopy(roomCopy).door;
  const { video } = media;
  const stream = useMemo(() => (video === null ? null : new MediaStream([video])), [video]);
  return (
    <div className="grid aspect-video w-full place-items-center overflow-hidden rounded-card bg-stage text-on-stage">
      {stream === null ? (
        <p className="flex items-center gap-2">
          <VideoOff aria-hidden className="size-5" />
          {t.cameraOff}
        </p>
      ) : (
        <Picture stream={stream} label={t.preview} isOwn />
      )}
    </div>
  );
}

function Check({ media, mode }: { media: LocalMedia; mode: Mode }) {
  const t = useCopy(roomCopy).door;
  const { audio, video, fault, isAsking, start } = media;
  const hasVideo = mode === 'video';
  useEffect(() => {
    void start({ audio: true, video: hasVideo });
  }, [start, hasVideo]);
  return (
    <div className="space-y-4">
      {hasVideo && <Preview media={media} />}
      {isAsking && audio === null && video === null && <p>{t.asking}</p>}
      {audio !== null && <LevelMeter track={audio} />}
      <DeviceChoice media={media} kind="audio" />
      {hasVideo && <DeviceChoice media={media} kind="video" />}
      {fault !== null && (
        <Alert tone="attention" title={t.faults[fault].title} live>
          <p>{t.faults[fault].body}</p>
          <Button
            variant="outline"
            className="mt-3"
            onClick={() => void start({ audio: true, video: hasVideo })}
          >
            {t.again}
          </Button>
        </Alert>
      )}
    </div>
  );
}

function Entrance({ meeting, media, onEnter }: Omit<DoorProps, 'summary'>) {
  const t = useCopy(roomCopy).door;
  const { language } = useTimes();
  const present = useNow().getTime();
  const { mode, isOpen } = meeting;
  const [opensAt, closesAt] = [Date.parse(meeting.opensAt), Date.parse(meeting.closesAt)];
  const leftMs = opensAt - present;
  if (leftMs > 0) {
    return <p className="numeric font-semibold">{t.opensIn(formatCountdown(leftMs, language))}</p>;
  }
  // The server alone knows whether the session still stands; until it opened, its answer is older.
  const isOver = present >= closesAt || (!isOpen && leftMs < -60_000);
  if (isOver) return <Alert tone="info">{t.over}</Alert>;
  const withoutMicrophone = mode !== 'chat' && media.audio === null;
  const withoutCamera = mode === 'video' && media.video === null;
  const enterWithout = withoutCamera ? t.enterVoice : t.enter;
  return (
    <Button size="lg" wide disabled={media.isAsking} onClick={onEnter}>
      {withoutMicrophone && media.video === null ? t.enterChat : enterWithout}
    </Button>
  );
}

/** Before the room: what one looks and sounds like, and the way in once it is open. */
export function Door({ summary, ...rest }: DoorProps) {
  const t = useCopy(roomCopy);
  const { as, mode } = rest.meeting;
  return (
    <div className="page-narrow space-y-5 pt-2 pb-10">
      <div>
        <PageHeading tab={t.tab}>{t.door.title[as]}</PageHeading>
        <p className="mt-1 text-ink-2">{summary}</p>
      </div>
      {mode === 'chat' ? <p>{t.door.chatOnly}</p> : <Check media={rest.media} mode={mode} />}
      <Entrance {...rest} />
      <p className="text-sm text-ink-2">{t.door.privacy}</p>
    </div>
  );
}
