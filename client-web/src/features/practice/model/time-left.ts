const MINUTE_MS = 60_000;

/** How long until a deadline, in the one unit a person would use. */
export type TimeLeft =
  | { unit: 'passed' }
  | { unit: 'minutes'; amount: number }
  | { unit: 'hours'; amount: number }
  | { unit: 'days'; amount: number };

/** Rounds down, so that nobody is promised more time than there is; under a minute counts as one. */
export function timeLeft(until: Date, now: Date): TimeLeft {
  const ms = until.getTime() - now.getTime();
  if (ms <= 0) return { unit: 'passed' };
  const minutes = Math.max(1, Math.floor(ms / MINUTE_MS));
  if (minutes < 60) return { unit: 'minutes', amount: minutes };
  const hours = Math.floor(minutes / 60);
  if (hours < 48) return { unit: 'hours', amount: hours };
  return { unit: 'days', amount: Math.floor(hours / 24) };
}

/** Below six hours a deadline asks for attention now. */
export function isPressing(until: Date, now: Date): boolean {
  return until.getTime() - now.getTime() < 6 * 60 * MINUTE_MS;
}
