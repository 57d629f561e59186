import { useEffect, useState } from 'react';
import { now } from './clock';

const SECOND_MS = 1_000;

/** The present instant, renewed every second; right again as soon as the phone wakes up. */
export function useNow(): Date {
  const [current, setCurrent] = useState(now);
  useEffect(() => {
    const tick = () => setCurrent(now());
    const timer = setInterval(tick, SECOND_MS);
    document.addEventListener('visibilitychange', tick);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', tick);
    };
  }, []);
  return current;
}
