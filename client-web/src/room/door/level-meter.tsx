import { useEffect, useRef } from 'react';
import { roomCopy } from '@/copy/room';
import { useCopy } from '@/copy/use-copy';

const LOUD = 0.25;
const FRAMES_A_LOOK = 4;

/** Loudness from 0 to 1, of one look at the sound. */
function loudness(samples: Float32Array): number {
  const sum = samples.reduce((total, sample) => total + sample * sample, 0);
  return Math.min(1, Math.sqrt(sum / samples.length) / LOUD);
}

/** A bar that moves when the microphone hears something. */
export function LevelMeter({ track }: { track: MediaStreamTrack }) {
  const t = useCopy(roomCopy).door;
  const meter = useRef<HTMLMeterElement>(null);
  useEffect(() => {
    const context = new AudioContext();
    const analyser = context.createAnalyser();
    context.createMediaStreamSource(new MediaStream([track])).connect(analyser);
    const samples = new Float32Array(analyser.fftSize);
    let frames = 0;
    let next = requestAnimationFrame(function look() {
      next = requestAnimationFrame(look);
      frames += 1;
      if (frames % FRAMES_A_LOOK !== 0 || meter.current === null) return;
      analyser.getFloatTimeDomainData(samples);
      meter.current.value = loudness(samples);
    });
    return () => {
      cancelAnimationFrame(next);
      void context.close();
    };
  }, [track]);
  return (
    <div>
      <meter ref={meter} min={0} max={1} className="h-3 w-full" aria-label={t.level} />
      <p className="text-sm text-ink-2">{t.speak}</p>
    </div>
  );
}
