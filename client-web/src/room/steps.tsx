import { useState } from 'react';
import { roomCopy } from '@/copy/room';
import { useCopy } from '@/copy/use-copy';
import { useTimes } from '@/session/use-times';
import { Door } from './door/door';
import { useLocalMedia } from './door/use-local-media';
import { Ended } from './ended';
import { Inside } from './inside';
import { counterpartOf, faceOf, type Meeting } from './meeting';
import type { EndReason } from './signalling/room-socket';

type Step = 'door' | 'inside' | EndReason;

interface StepsProps {
  meeting: Meeting;
  /** A guest has no page to go back to. */
  sessionPath: string | null;
}

/** From the look into one’s own camera to the way out. */
export function Steps({ meeting, sessionPath }: StepsProps) {
  const t = useCopy(roomCopy).door;
  const { dayTime } = useTimes();
  const [step, setStep] = useState<Step>('door');
  const media = useLocalMedia();
  const { name } = faceOf(meeting, { participant: counterpartOf(meeting.as), name: null });
  const end = (reason: EndReason) => {
    media.stop();
    setStep(reason);
  };
  if (step === 'door') {
    const summary = t.with(name, dayTime(meeting.startsAt));
    return <Door {...{ meeting, media, summary }} onEnter={() => setStep('inside')} />;
  }
  if (step === 'inside') return <Inside {...{ meeting, media }} onEnd={end} />;
  return <Ended reason={step} {...{ sessionPath }} onAgain={() => setStep('door')} />;
}
