import type { Config } from '../../config/config.js';
import type { SiteAddresses } from '../../config/sites.js';

export type Site = keyof SiteAddresses;

const SITES: readonly Site[] = ['client', 'practice', 'admin'];
const ALL: ReadonlySet<Site> = new Set(SITES);
const NONE: ReadonlySet<Site> = new Set();
const PRACTICE: ReadonlySet<Site> = new Set(['practice']);
const ADMIN_API = '/api/v1/admin';
/** What belongs to every host, or says itself to whom it answers. */
const SHARED = ['/api', '/problems', '/realtime', '/csp-reports'];
/** Pages of clients alone; psychologists share the rest (log-in, account, help) with them. */
const OF_CLIENTS = [
  ...['/cari', '/psikolog', '/pesan', '/sesi', '/tamu', '/perjalanan', '/perkembangan'],
];

/** Where a request that came to the wrong host belongs. */
export type Misplaced = { readonly kind: 'elsewhere'; readonly url: string } | { kind: 'absent' };

/** Which application lives at which host name, once they were told apart. */
export class Sites {
  private readonly origins: Readonly<Record<Site, string>>;
  private readonly byHost = new Map<string, Set<Site>>();
  private readonly allOrigins: ReadonlySet<string>;
  readonly areApart: boolean;

  private readonly addresses: SiteAddresses;

  constructor({ sites: addresses, publicUrl }: Pick<Config, 'sites' | 'publicUrl'>) {
    this.addresses = addresses;
    const originOf = (site: Site): string => new URL(addresses[site]).origin;
    this.origins = {
      client: originOf('client'),
      practice: originOf('practice'),
      admin: originOf('admin'),
    };
    for (const site of SITES) {
      const { hostname } = new URL(addresses[site]);
      const there = this.byHost.get(hostname) ?? new Set<Site>();
      this.byHost.set(hostname, there.add(site));
    }
    this.areApart = this.byHost.size > 1;
    this.allOrigins = new Set([...Object.values(this.origins), new URL(publicUrl).origin]);
  }

  /** What lives at a host; everything while nothing was told apart, nothing at a host that is none of ours. */
  at(hostname: string): ReadonlySet<Site> {
    return this.areApart ? (this.byHost.get(hostname) ?? NONE) : ALL;
  }

  /** Origins whose pages may write to a host: its own, for a page of one site has no business at another. */
  originsFor(hostname: string): ReadonlySet<string> {
    const here = this.at(hostname);
    if (!this.areApart || here.size === 0) return this.allOrigins;
    return new Set([...here].map((site) => this.origins[site]));
  }

  /** The same for the consultation room, where no admin has a seat. */
  roomOrigins(): ReadonlySet<string> {
    return new Set([this.origins.client, this.origins.practice]);
  }

  /**
   * The address of a page of ours, by its path.
   *
   * @param home where its reader is at home: what psychologists share with clients they find there.
   */
  addressOf(path: string, home: Site = 'client'): string {
    const isShared = home === 'practice' && this.isSharedPage(pathOf(path), PRACTICE);
    return `${this.addresses[isShared ? 'practice' : siteOf(path)]}${path}`;
  }

  /** What the client's pages are told of the others; null while there is nothing to tell. */
  toTell(): string | null {
    const { client, practice } = this.addresses;
    return client === practice ? null : JSON.stringify({ client, practice });
  }

  /** Null where a request is in the right place; by its host, method and address without the host. */
  misplaced(hostname: string, method: string, url: string): Misplaced | null {
    if (!this.areApart) return null;
    const path = pathOf(url);
    const here = this.at(hostname);
    if (isWithin(path, ADMIN_API)) return here.has('admin') ? null : { kind: 'absent' };
    if (SHARED.some((shared) => isWithin(path, shared))) return null;
    if (here.has(siteOf(path)) || this.isSharedPage(path, here)) return null;
    if (here.size === 0 || !['GET', 'HEAD'].includes(method)) return { kind: 'absent' };
    if (path === '/') return { kind: 'elsewhere', url: this.homeOf(here) };
    return { kind: 'elsewhere', url: this.addressOf(url) };
  }

  private isSharedPage(path: string, here: ReadonlySet<Site>): boolean {
    const isOfClients = path === '/' || OF_CLIENTS.some((page) => isWithin(path, page));
    return here.has('practice') && siteOf(path) === 'client' && !isOfClients;
  }

  private homeOf(here: ReadonlySet<Site>): string {
    return this.addressOf(here.has('practice') ? '/praktik' : '/admin/');
  }
}

/** As the router reads it: `/%61dmin` is `/admin`. */
function pathOf(url: string): string {
  const path = url.split('?')[0] ?? '';
  try {
    return decodeURI(path);
  } catch {
    return path;
  }
}

function siteOf(path: string): Site {
  const only = pathOf(path);
  if (isWithin(only, '/admin')) return 'admin';
  return isWithin(only, '/praktik') ? 'practice' : 'client';
}

function isWithin(path: string, folder: string): boolean {
  return path === folder || path.startsWith(`${folder}/`);
}
