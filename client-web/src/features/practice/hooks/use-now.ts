import { useEffect, useState } from 'react';
import { now } from '@/lib/clock';

const TICK_MS = 20_000;

/** The present instant by the server's clock, often enough for texts that count in minutes. */
export function useNow(): Date {
  const [present, setPresent] = useState(now);
  useEffect(() => {
    const timer = setInterval(() => setPresent(now()), TICK_MS);
    return () => clearInterval(timer);
  }, []);
  return present;
}
