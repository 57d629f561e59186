import { createHmac } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { CONFIG } from '../../../config/config.module.js';
import type { Config } from '../../../config/config.js';
import { Clock, MachineClock } from '../../../kernel/time/clock.js';
import type { Instant } from '../../../kernel/time/instant.js';

const SECOND = 1_000;
/** So that a second ticket for the same session names the same user to the TURN server's quota. */
const STEP_SECONDS = 600;
const NAME_LENGTH = 16;

/** How browsers may reach each other. */
export interface IceServers {
  readonly servers: readonly {
    readonly urls: readonly string[];
    readonly username: string;
    readonly credential: string;
  }[];
  /** `relay`: only by way of the TURN server, so that neither sees the other's address. */
  readonly transportPolicy: 'all' | 'relay';
}

/**
 * Credentials for our own TURN server, by the scheme of its REST API: `<unix expiry>:<name>` and the
 * HMAC-SHA1 over it. Without one configured there is none, and nobody else's is ever named.
 */
@Injectable()
export class IceServerList {
  constructor(
    @Inject(CONFIG) private readonly config: Pick<Config, 'turn' | 'iceTransportPolicy'>,
    private readonly clock: Clock,
    private readonly machineClock: MachineClock,
  ) {}

  /** For one participant of one session, until its room closes. */
  for(bookingId: string, who: string, closesAt: Instant): IceServers {
    const { turn, iceTransportPolicy } = this.config;
    if (turn === null) return { servers: [], transportPolicy: iceTransportPolicy };
    // The TURN server knows the machine's time alone.
    const ends = this.machineClock.now() + Math.max(0, closesAt - this.clock.now());
    const expiry = Math.ceil(ends / SECOND / STEP_SECONDS) * STEP_SECONDS;
    const name = hmac('sha256', turn.secret, `${bookingId}|${who}`, 'hex').slice(0, NAME_LENGTH);
    const username = `${expiry}:${name}`;
    const credential = hmac('sha1', turn.secret, username, 'base64');
    return {
      servers: [{ urls: turn.urls, username, credential }],
      transportPolicy: iceTransportPolicy,
    };
  }
}

function hmac(hash: string, key: string, text: string, as: 'hex' | 'base64'): string {
  return createHmac(hash, key).update(text).digest(as);
}
