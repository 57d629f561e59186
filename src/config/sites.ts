import { withoutSlash } from './without-slash.js';

/** Where the three applications are reached, each without a trailing slash; one address unless told apart. */
export interface SiteAddresses {
  /** The public site and the client area. */
  readonly client: string;
  /** The psychologists' area, `/praktik`. */
  readonly practice: string;
  /** The back office, `/admin`. */
  readonly admin: string;
}

interface Chosen {
  readonly PUBLIC_URL?: string | undefined;
  readonly CLIENT_URL?: string | undefined;
  readonly PRACTICE_URL?: string | undefined;
  readonly ADMIN_URL?: string | undefined;
  readonly PASSKEY_DOMAIN?: string | undefined;
}

const NAMES = ['CLIENT_URL', 'PRACTICE_URL', 'ADMIN_URL'] as const;

export function sitesOf(chosen: Chosen, publicUrl: string): SiteAddresses {
  const of = (given: string | undefined): string => withoutSlash(given ?? publicUrl);
  return {
    client: of(chosen.CLIENT_URL),
    practice: of(chosen.PRACTICE_URL),
    admin: of(chosen.ADMIN_URL),
  };
}

/** Cookies are kept apart by host name alone, not by port, so that is what tells the sites apart. */
export function faultsInSites(chosen: Chosen): string[] {
  const given = NAMES.flatMap((name) => {
    const address = chosen[name];
    return address === undefined ? [] : [{ name, url: new URL(address) }];
  });
  const withPath = given.find(({ url }) => url.pathname !== '/' || url.search !== '');
  if (withPath) return [`${withPath.name} must be a scheme and a host, with nothing behind.`];
  const all = [...given.map(({ url }) => url), ...publicOf(chosen)];
  const [first] = all;
  if (all.some(({ protocol }) => protocol !== first?.protocol)) {
    return ['PUBLIC_URL, CLIENT_URL, PRACTICE_URL and ADMIN_URL must all have the same scheme.'];
  }
  const origins = new Set(all.map(({ origin }) => origin));
  const names = new Set(all.map(({ hostname }) => hostname));
  return origins.size === names.size
    ? []
    : ['CLIENT_URL, PRACTICE_URL and ADMIN_URL must differ in their host names, not in ports.'];
}

/** Browsers refuse a domain that a page is not of; one of a single word is nobody's but `localhost`. */
export function faultsInPasskeys(chosen: Chosen, publicUrl: string): string[] {
  const { PASSKEY_DOMAIN: domain } = chosen;
  if (domain === undefined) return [];
  const { client, practice, admin } = sitesOf(chosen, publicUrl);
  const hosts = [client, practice, admin].map((site) => new URL(site).hostname);
  const isOf = (host: string): boolean => host === domain || host.endsWith(`.${domain}`);
  const isOurs = hosts.every(isOf) && (domain.includes('.') || hosts.includes(domain));
  return isOurs ? [] : ['PASSKEY_DOMAIN must be a domain that all sites are of.'];
}

function publicOf({ PUBLIC_URL }: Chosen): URL[] {
  return PUBLIC_URL === undefined ? [] : [new URL(PUBLIC_URL)];
}
