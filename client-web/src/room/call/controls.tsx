import {
  MessageCircle,
  Mic,
  MicOff,
  PhoneOff,
  Video,
  VideoOff,
  type LucideIcon,
} from 'lucide-react';
import { Button } from '@/components/ui/button';
import { roomCopy } from '@/copy/room';
import { useCopy } from '@/copy/use-copy';
import { cn } from '@/lib/cn';

export interface ControlsProps {
  hasCall: boolean;
  hasVideo: boolean;
  hasChat: boolean;
  isMicrophoneOn: boolean;
  isCameraOn: boolean;
  isChatOpen: boolean;
  hasUnread: boolean;
  onMicrophone: () => void;
  onCamera: () => void;
  onChat: () => void;
  onLeave: () => void;
}

interface RoundProps {
  label: string;
  Icon: LucideIcon;
  isMarked?: boolean;
  onClick: () => void;
}

function Round({ label, Icon, isMarked = false, onClick }: RoundProps) {
  return (
    <Button
      variant={isMarked ? 'clay' : 'tint'}
      size="icon"
      className="relative size-12 rounded-full"
      aria-label={label}
      title={label}
      onClick={onClick}
    >
      <Icon aria-hidden className="size-5.5" />
    </Button>
  );
}

function MicrophoneButton({ isMicrophoneOn, onMicrophone }: ControlsProps) {
  const t = useCopy(roomCopy).call.controls;
  return (
    <Round
      label={isMicrophoneOn ? t.mute : t.unmute}
      Icon={isMicrophoneOn ? Mic : MicOff}
      isMarked={!isMicrophoneOn}
      onClick={onMicrophone}
    />
  );
}

function CameraButton({ isCameraOn, onCamera }: ControlsProps) {
  const t = useCopy(roomCopy).call.controls;
  return (
    <Round
      label={isCameraOn ? t.stopCamera : t.startCamera}
      Icon={isCameraOn ? Video : VideoOff}
      isMarked={!isCameraOn}
      onClick={onCamera}
    />
  );
}

function ChatButton({ isChatOpen, hasUnread, onChat }: ControlsProps) {
  const t = useCopy(roomCopy).call.controls;
  const label = isChatOpen ? t.closeChat : t.openChat;
  return (
    <div className="relative">
      <Round
        label={hasUnread ? `${label}, ${t.unread}` : label}
        Icon={MessageCircle}
        onClick={onChat}
      />
      {hasUnread && (
        <span aria-hidden className="absolute top-0.5 right-0.5 size-3 rounded-full bg-clay" />
      )}
    </div>
  );
}

/** What one can do during a call; every button says what pressing it does. */
export function Controls(props: ControlsProps) {
  const t = useCopy(roomCopy).call.controls;
  const { hasCall, hasVideo, onLeave } = props;
  return (
    <div
      role="toolbar"
      aria-label={t.label}
      className="flex flex-wrap items-center justify-center gap-3 px-3 py-3"
    >
      {hasCall && <MicrophoneButton {...props} />}
      {hasVideo && <CameraButton {...props} />}
      {hasCall && props.hasChat && <ChatButton {...props} />}
      <Button variant="danger" className={cn('rounded-full', hasCall && 'ml-2')} onClick={onLeave}>
        <PhoneOff aria-hidden className="size-5" />
        {t.leave}
      </Button>
    </div>
  );
}
