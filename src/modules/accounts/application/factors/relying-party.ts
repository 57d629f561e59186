import { Inject, Injectable } from '@nestjs/common';
import type { Config } from '../../../../config/config.js';
import { CONFIG } from '../../../../config/config.module.js';

/** For whom a passkey is made, and whose pages may ask for it. */
export interface Party {
  /** A host name; browsers give a passkey to pages of it and of the hosts below it. */
  readonly id: string;
  readonly origins: readonly string[];
}

/**
 * Whom passkeys are made for: the domain that all our sites are of, where one is given, and else the
 * very host somebody is at. Then a passkey that was made at one host is none at another.
 */
@Injectable()
export class RelyingParty {
  readonly name = 'RuangPulih';
  private readonly parties: readonly [Party, ...Party[]];

  constructor(@Inject(CONFIG) config: Pick<Config, 'publicUrl' | 'sites' | 'passkeyDomain'>) {
    const { publicUrl, sites, passkeyDomain } = config;
    const { client, practice, admin } = sites;
    const [first, ...others] = [...new Set([client, practice, admin, publicUrl].map(originOf))];
    const origins = first === undefined ? [] : [first, ...others];
    const own = (origin: string): Party => ({ id: new URL(origin).hostname, origins: [origin] });
    const common = passkeyDomain === null ? [] : [{ id: passkeyDomain, origins }];
    const apart = origins.map(own);
    const [party = own(publicUrl), ...rest] = common.length > 0 ? common : apart;
    this.parties = [party, ...rest];
  }

  /** By the host a request came to; one that is none of ours gets what the client's site has. */
  at(hostname: string | undefined): Party {
    const isHere = ({ id }: Party): boolean => id === hostname;
    return this.parties.find(isHere) ?? this.parties[0];
  }

  /** By the page that had something signed, as the browser wrote it down; null when it is none of ours. */
  ofSigned(clientDataJson: string): Party | null {
    const origin = originIn(clientDataJson);
    return this.parties.find(({ origins }) => origins.some((each) => each === origin)) ?? null;
  }
}

function originOf(address: string): string {
  return new URL(address).origin;
}

/** @returns undefined for what no browser writes. */
function originIn(clientDataJson: string): string | undefined {
  try {
    const data: unknown = JSON.parse(Buffer.from(clientDataJson, 'base64url').toString('utf8'));
    if (typeof data !== 'object' || data === null || !('origin' in data)) return undefined;
    return typeof data.origin === 'string' ? data.origin : undefined;
  } catch {
    return undefined;
  }
}
