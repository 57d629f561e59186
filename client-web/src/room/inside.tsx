import { useEffect, useState } from 'react';
import type { OtherView, RoomView } from '@/api/realtime';
import type { Mode } from '@/api/types';
import { PageHeading } from '@/components/page-heading';
import { Alert } from '@/components/ui/alert';
import { Button } from '@/components/ui/button';
import { roomCopy } from '@/copy/room';
import { useCopy } from '@/copy/use-copy';
import { cn } from '@/lib/cn';
import { useTimes } from '@/session/use-times';
import { AtTheDoor } from './at-the-door';
import { Controls } from './call/controls';
import type { Calls } from './call/call-board';
import { Screen, type Shown } from './call/screen';
import { useCalls } from './call/use-calls';
import { useWeakLine } from './call/use-weak-line';
import { ChatPanel } from './chat/chat-panel';
import type { LocalMedia } from './door/use-local-media';
import { counterpartOf, faceOf, type Meeting } from './meeting';
import type { EndReason } from './signalling/room-socket';
import { useRoomSocket, type RoomLine } from './signalling/use-room-socket';
import { Waiting } from './waiting';

export interface InsideProps {
  meeting: Meeting;
  media: LocalMedia;
  onEnd: (reason: EndReason) => void;
}

/** Muted is still there: the track stays on its line and carries silence. */
function useMicrophone(track: MediaStreamTrack | null) {
  const [isOn, setOn] = useState(true);
  useEffect(() => {
    if (track !== null) track.enabled = isOn;
  }, [track, isOn]);
  return { isOn: isOn && track !== null, toggle: () => setOn(!isOn) };
}

function useVoiceOnly(line: RoomLine, media: LocalMedia, mode: Mode) {
  const hasVideo = mode === 'video';
  const [isVoiceOnly, setVoiceOnly] = useState(false);
  const microphone = useMicrophone(media.audio);
  const calls = useCalls({
    line,
    hasCall: mode !== 'chat',
    hasVideo,
    tracks: { audio: media.audio, video: media.video },
    media: { microphone: microphone.isOn, camera: media.video !== null, voiceOnly: isVoiceOnly },
  });
  const othersWish = [...calls.values()].some(({ other }) => other?.voiceOnly === true);
  const { set } = media;
  // Whoever finds the line too weak for pictures stops both sides from sending them.
  useEffect(() => {
    if (isVoiceOnly || othersWish) void set('video', false);
  }, [isVoiceOnly, othersWish, set]);
  const toggleCamera = () => {
    setVoiceOnly(false);
    void set('video', media.video === null);
  };
  return { calls, microphone, toVoice: () => setVoiceOnly(true), toggleCamera };
}

function WeakLine({ onVoice, onKeep }: { onVoice: () => void; onKeep: () => void }) {
  const t = useCopy(roomCopy).call;
  return (
    <Alert tone="attention" live>
      <p>{t.weak}</p>
      <div className="mt-2 flex flex-wrap gap-2">
        <Button onClick={onVoice}>{t.toVoice}</Button>
        <Button variant="outline" onClick={onKeep}>
          {t.keep}
        </Button>
      </div>
    </Alert>
  );
}

/** What was written last by now; anything newer is unread until the chat is opened. */
function useChat(newest: string | null, isOnlyChat: boolean) {
  const [isOpen, setOpen] = useState(isOnlyChat);
  const [seen, setSeen] = useState(newest);
  useEffect(() => {
    if (isOpen) setSeen(newest);
  }, [isOpen, newest]);
  return { isOpen, hasUnread: !isOpen && newest !== seen, toggle: () => setOpen(!isOpen) };
}

type Talk = ReturnType<typeof useVoiceOnly>;

/** The one whom one came to meet, there or not, and whoever else is. */
function shownIn(meeting: Meeting, room: RoomView | null, calls: Calls): Shown[] {
  const others = (room?.others ?? []).filter(({ isAdmitted }) => isAdmitted);
  const awaited = counterpartOf(meeting.as);
  const isThere = others.some(({ participant }) => participant === awaited);
  const away = { participant: awaited, guestId: null, name: null, isAdmitted: true, peer: null };
  const all: OtherView[] = isThere ? others : [away, ...others];
  return all.map((other) => ({
    ...faceOf(meeting, other),
    key: other.guestId ?? other.participant,
    isHere: other !== away,
    call: other.peer === null ? null : (calls.get(other.peer) ?? null),
  }));
}

function CallView(props: InsideProps & { line: RoomLine; talk: Talk }) {
  const { meeting, media, line, talk } = props;
  const [keepsVideo, setKeepsVideo] = useState(false);
  const hasVideo = meeting.mode === 'video';
  const { calls, toVoice } = talk;
  const shown = shownIn(meeting, line.room, calls);
  const stats = shown.find(({ call }) => call !== null)?.call?.stats ?? null;
  const isWeak = useWeakLine(stats) && hasVideo && media.video !== null && !keepsVideo;
  return (
    <div className="flex min-h-0 flex-1 flex-col gap-3">
      <Screen shown={shown} hasVideo={hasVideo} ownVideo={media.video} />
      {isWeak && <WeakLine onVoice={toVoice} onKeep={() => setKeepsVideo(true)} />}
    </div>
  );
}

const CHAT_ALONE = 'mx-auto w-full max-w-2xl flex-1';
const CHAT_BESIDE = 'flex-[1.4] lg:max-w-sm lg:flex-1';

function Conversation(props: InsideProps & { line: RoomLine }) {
  const { meeting, media, line } = props;
  const t = useCopy(roomCopy);
  const { time } = useTimes();
  const isOnlyChat = meeting.mode === 'chat';
  const hasVideo = meeting.mode === 'video';
  const talk = useVoiceOnly(line, media, meeting.mode);
  const newest = line.room?.lastMessage ?? null;
  const chat = useChat(newest, isOnlyChat);
  const openMicrophone = () => void media.set('audio', true);
  const other = faceOf(meeting, { participant: counterpartOf(meeting.as), name: null });
  return (
    <div className="flex min-h-0 flex-1 flex-col">
      <PageHeading tab={t.tab} className="sr-only">
        {t.call.label}
      </PageHeading>
      <AtTheDoor {...{ meeting, line }} />
      <div className="flex min-h-0 flex-1 flex-col gap-3 px-3 lg:flex-row">
        {!isOnlyChat && <CallView {...props} talk={talk} />}
        {meeting.chat !== null && chat.isOpen && (
          <ChatPanel
            {...{ newest, ...meeting.chat }}
            otherName={other.name}
            mayWrite
            className={cn('rounded-card border border-line', isOnlyChat ? CHAT_ALONE : CHAT_BESIDE)}
          />
        )}
      </div>
      <Controls
        hasCall={!isOnlyChat}
        hasVideo={hasVideo}
        hasChat={meeting.chat !== null}
        isMicrophoneOn={talk.microphone.isOn}
        isCameraOn={media.video !== null}
        isChatOpen={chat.isOpen}
        hasUnread={chat.hasUnread}
        onMicrophone={media.audio === null ? openMicrophone : talk.microphone.toggle}
        onCamera={talk.toggleCamera}
        onChat={chat.toggle}
        onLeave={line.leave}
      />
      <p className="numeric pb-2 text-center text-xs text-ink-2">
        {t.call.closesAt(time(meeting.closesAt))}
      </p>
    </div>
  );
}

/** In the waiting room, or in the room itself. */
export function Inside(props: InsideProps) {
  const { meeting } = props;
  const line = useRoomSocket(meeting.entry, props.onEnd);
  const t = useCopy(roomCopy).call;
  return (
    <>
      {line.room !== null && line.link === 'lost' && (
        <div className="px-3 pb-2">
          <Alert tone="attention" live>
            {t.reconnecting}
          </Alert>
        </div>
      )}
      {line.room?.isAdmitted === true ? (
        <Conversation {...props} line={line} />
      ) : (
        <Waiting {...{ meeting, line }} />
      )}
    </>
  );
}
