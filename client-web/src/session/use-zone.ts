import { storedValue } from '@/lib/stored-value';
import { deviceZone, isZone } from '@/lib/zones';
import { useMe } from './use-me';

const chosen = storedValue<string | null>('rp.zone', (stored) =>
  stored !== null && isZone(stored) ? stored : null,
);

/** The reader's zone: the one chosen on this device, else the account's, else the device's own. */
export function useZone(): string {
  const { me } = useMe();
  return chosen.use() ?? me?.timeZone ?? deviceZone();
}

/** Null goes back to the account's or the device's zone. */
export function chooseZone(zone: string | null): void {
  chosen.set(zone);
}
