/** The machine's own time, for what must not follow the demo's clock: retries, time-outs, sweeps. */
export interface MachineTime {
  /** The present instant in milliseconds since 1970. */
  now(): number;
  /** Runs `work` once after `delayMs` milliseconds; calling what it returns forgets it. */
  after(delayMs: number, work: () => void): () => void;
}

/** setTimeout fires at once for anything longer. */
const LONGEST_TIMER_MS = 2 ** 31 - 1;

export const systemTime: MachineTime = {
  now: () => Date.now(),
  after: (delayMs, work) => {
    const timer = setTimeout(work, Math.min(Math.max(delayMs, 0), LONGEST_TIMER_MS));
    return () => {
      clearTimeout(timer);
    };
  },
};
