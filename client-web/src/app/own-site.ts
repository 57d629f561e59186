import { useEffect } from 'react';
import { useLocation } from 'react-router';

/** Where the two halves of this application live, told by the server once they live apart. */
interface Addresses {
  client: string;
  practice: string;
}

/** Pages of clients alone; the rest (log-in, account, help) is at both. The server knows the same list. */
const OF_CLIENTS = /^\/(?:cari|psikolog|pesan|sesi|tamu|perjalanan|perkembangan)?(?:\/|$)/;
const OF_PRACTICE = /^\/praktik(?:\/|$)/;

/** The address a page has at the other host; null where it is at home. */
export function elsewhere(addresses: Addresses, origin: string, path: string): string | null {
  const { client, practice } = addresses;
  const [page = ''] = path.split(/[?#]/);
  const target = OF_PRACTICE.test(page) ? practice : OF_CLIENTS.test(page) ? client : origin;
  return new URL(target).origin === origin ? null : target + path;
}

/** Leads over to the other host when a link within this one leads to a page of that. */
export function useOwnSite(): void {
  const { pathname, search, hash } = useLocation();
  useEffect(() => {
    const told = document.querySelector<HTMLMetaElement>('meta[name="rp-sites"]')?.content;
    if (told === undefined) return;
    const addresses = JSON.parse(told) as Addresses;
    const url = elsewhere(addresses, window.location.origin, pathname + search + hash);
    if (url !== null) window.location.replace(url);
  }, [pathname, search, hash]);
}
