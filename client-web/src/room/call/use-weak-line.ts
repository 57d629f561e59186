import { useEffect, useState } from 'react';
import { isWeak, sampleOf, type LineSample } from './weak-line';

const LOOK_MS = 3_000;
const LOOKS_IN_A_ROW = 3;

/** Whether the line has been too weak for pictures for some while. */
export function useWeakLine(stats: (() => Promise<RTCStatsReport>) | null): boolean {
  const [weak, setWeak] = useState(false);
  useEffect(() => {
    setWeak(false);
    if (stats === null) return;
    let before: LineSample | null = null;
    let inARow = 0;
    const look = async () => {
      const sample = sampleOf(await stats());
      inARow = before !== null && isWeak(before, sample) ? inARow + 1 : 0;
      before = sample;
      setWeak(inARow >= LOOKS_IN_A_ROW);
    };
    const timer = setInterval(() => void look().catch(() => undefined), LOOK_MS);
    return () => clearInterval(timer);
  }, [stats]);
  return weak;
}
