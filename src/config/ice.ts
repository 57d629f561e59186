import { z } from 'zod';

const TURN_ADDRESS = /^turns?:[^\s,?]+(\?transport=(udp|tcp))?$/;

/** Comma-separated addresses of our TURN server, as browsers read them. */
export const turnAddresses = z
  .string()
  .transform((text) => text.split(',').map((part) => part.trim()))
  .pipe(z.array(z.string().regex(TURN_ADDRESS)).min(1))
  .optional();

/** Our own TURN server and the secret it shares with us. */
export interface TurnConfig {
  readonly urls: readonly string[];
  readonly secret: string;
}

interface Chosen {
  readonly TURN_URLS?: readonly string[] | undefined;
  readonly TURN_SECRET?: string | undefined;
  readonly ICE_TRANSPORT_POLICY: 'all' | 'relay';
}

/** Null when there is none. */
export function turnOf({ TURN_URLS, TURN_SECRET }: Chosen): TurnConfig | null {
  return TURN_URLS && TURN_SECRET ? { urls: TURN_URLS, secret: TURN_SECRET } : null;
}

/** What of these settings is wrong, each in one sentence. */
export function faultsInIce(chosen: Chosen): string[] {
  const hasUrls = chosen.TURN_URLS !== undefined;
  const hasSecret = chosen.TURN_SECRET !== undefined;
  if (hasUrls !== hasSecret) {
    return [`TURN is set up by half; this is missing: ${hasUrls ? 'TURN_SECRET' : 'TURN_URLS'}.`];
  }
  if (chosen.ICE_TRANSPORT_POLICY === 'relay' && !hasUrls) {
    return ['ICE_TRANSPORT_POLICY is relay, which needs TURN_URLS and TURN_SECRET.'];
  }
  return [];
}
