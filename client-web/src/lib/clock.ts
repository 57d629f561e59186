/** How far the server's clock is ahead of this device's, in milliseconds. */
let aheadMs = 0;
let heard = false;

/** The present instant by the server's clock: a phone with a wrong clock still shows the right countdown. */
export function now(): Date {
  return new Date(Date.now() + aheadMs);
}

/** Learns from an answer's `Date`. Answers arrive late, so the largest difference heard is the truest. */
export function hearServerTime(dateHeader: string | null): void {
  const serverMs = dateHeader === null ? Number.NaN : Date.parse(dateHeader);
  if (Number.isNaN(serverMs)) return;
  const difference = serverMs - Date.now();
  if (!heard || difference > aheadMs) aheadMs = difference;
  heard = true;
}
