import { isOnThisMachine } from './loopback.js';

const ENCRYPTED = ['require', 'verify-ca', 'verify-full'];
const CLEAR = ['disable'];

/** How a database is reached, from the settings that say so. */
export interface DatabaseSettings {
  readonly NODE_ENV?: string | undefined;
  readonly DATABASE_URL: string;
  readonly KEYS_DATABASE_URL: string;
  /** Certificates of whoever signed the servers' own, in PEM; without it, those this machine trusts. */
  readonly DATABASE_CA_FILE?: string | undefined;
  readonly CLEAR_TEXT_INSIDE: boolean;
}

/**
 * An address that every client of ours reads alike: encrypted means `verify-full`, a server whose
 * certificate names it and is signed by somebody known. There is nothing in between it and clear text.
 */
export function databaseAddress(url: string, caFile: string | undefined): string {
  const address = new URL(url);
  const query = address.searchParams;
  const mode = modeOf(address, caFile);
  // Ways to say the same, or to take half of it back.
  for (const name of ['ssl', 'sslmode', 'uselibpqcompat']) query.delete(name);
  if (mode === undefined) return address.href;
  const isEncrypted = ENCRYPTED.includes(mode);
  query.set('sslmode', isEncrypted ? 'verify-full' : mode);
  if (isEncrypted && caFile !== undefined && !query.has('sslrootcert')) {
    query.set('sslrootcert', caFile);
  }
  return address.href;
}

/** What of the databases' settings is wrong, each in one sentence. */
export function faultsInDatabases(chosen: DatabaseSettings): string[] {
  const names = ['DATABASE_URL', 'KEYS_DATABASE_URL'] as const;
  return names.flatMap((name) => {
    const address = new URL(chosen[name]);
    const mode = modeOf(address, chosen.DATABASE_CA_FILE);
    if (mode !== undefined && ![...ENCRYPTED, ...CLEAR].includes(mode)) {
      return [`${name} has an sslmode that promises nothing; it is verify-full or disable.`];
    }
    const isClear = mode === undefined || CLEAR.includes(mode);
    const mayBe = chosen.NODE_ENV !== 'production' || chosen.CLEAR_TEXT_INSIDE;
    if (!isClear || mayBe || isOnThisMachine(hostOf(address))) return [];
    return [
      `${name} must say sslmode=verify-full when NODE_ENV is production and the server is elsewhere; CLEAR_TEXT_INSIDE=1 does without.`,
    ];
  });
}

function modeOf({ searchParams }: URL, caFile: string | undefined): string | undefined {
  const mode = searchParams.get('sslmode');
  if (mode !== null) return mode;
  const ssl = searchParams.get('ssl');
  if (ssl === 'true' || ssl === '1') return 'verify-full';
  if (ssl !== null) return ssl === 'false' || ssl === '0' ? 'disable' : ssl;
  return caFile === undefined ? undefined : 'verify-full';
}

/** `?host=` wins over what stands in the address's own place; a path is a socket. */
function hostOf({ hostname, searchParams }: URL): string {
  return decodeURIComponent(searchParams.get('host') ?? hostname);
}
