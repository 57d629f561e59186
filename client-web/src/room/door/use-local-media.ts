import { useCallback, useEffect, useRef, useState } from 'react';

export type MediaFault = 'denied' | 'missing' | 'busy';

export interface Wanted {
  audio: boolean;
  video: boolean;
}

interface State {
  audio: MediaStreamTrack | null;
  video: MediaStreamTrack | null;
  fault: MediaFault | null;
  isAsking: boolean;
  devices: readonly MediaDeviceInfo[];
}

const NOTHING: State = { audio: null, video: null, fault: null, isAsking: false, devices: [] };

function faultOf(error: unknown): MediaFault {
  const name = error instanceof DOMException ? error.name : '';
  if (name === 'NotAllowedError' || name === 'SecurityError') return 'denied';
  return name === 'NotFoundError' || name === 'OverconstrainedError' ? 'missing' : 'busy';
}

/** Small enough for a phone on a slow line; the call makes it smaller still when it must. */
const PICTURE = { width: { ideal: 640 }, height: { ideal: 480 }, frameRate: { ideal: 24 } };

type Kind = 'audio' | 'video';

async function open(kind: Kind, deviceId?: string): Promise<MediaStreamTrack | null> {
  // Without HTTPS a browser has no such thing at all.
  const isThere = 'mediaDevices' in navigator;
  if (!isThere) throw new DOMException('', 'NotFoundError');
  const chosen = deviceId === undefined ? {} : { deviceId: { exact: deviceId } };
  const constraints =
    kind === 'audio'
      ? { audio: { echoCancellation: true, noiseSuppression: true, ...chosen } }
      : { video: { ...PICTURE, ...chosen } };
  const stream = await navigator.mediaDevices.getUserMedia(constraints);
  return stream.getTracks()[0] ?? null;
}

/** Camera and microphone of this device. Whatever is not wanted is really off, its light too. */
export function useLocalMedia() {
  const [state, setState] = useState(NOTHING);
  const current = useRef(state);
  current.current = state;
  const put = useCallback((changes: Partial<State>) => {
    current.current = { ...current.current, ...changes };
    setState(current.current);
  }, []);

  const set = useCallback(
    async (kind: Kind, isWanted: boolean, deviceId?: string): Promise<void> => {
      current.current[kind]?.stop();
      put({ [kind]: null });
      if (!isWanted) return;
      put({ isAsking: true });
      try {
        const track = await open(kind, deviceId);
        const devices = await navigator.mediaDevices.enumerateDevices();
        put({ [kind]: track, devices, fault: null });
      } catch (error) {
        put({ fault: faultOf(error) });
      } finally {
        put({ isAsking: false });
      }
    },
    [put],
  );

  /** One after the other: what one lacks, the other may still have. */
  const start = useCallback(
    async ({ audio, video }: Wanted): Promise<void> => {
      await set('audio', audio);
      const faultOfAudio = current.current.fault;
      await set('video', video);
      if (faultOfAudio !== null) put({ fault: faultOfAudio });
    },
    [set, put],
  );

  const stop = useCallback(() => {
    current.current.audio?.stop();
    current.current.video?.stop();
    put({ audio: null, video: null });
  }, [put]);

  useEffect(
    () => () => {
      current.current.audio?.stop();
      current.current.video?.stop();
    },
    [],
  );
  return { ...state, start, set, stop };
}

export type LocalMedia = ReturnType<typeof useLocalMedia>;
