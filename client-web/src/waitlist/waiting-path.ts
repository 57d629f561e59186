/** What somebody would like to wait for. */
export interface Wish {
  slug: string;
  serviceId: string;
  /** An own session that is to be earlier. */
  replaces?: string | undefined;
}

/** Where one asks to be told of a time; the address alone carries the wish. */
export function waitingPath({ slug, serviceId, replaces }: Wish): string {
  const query = new URLSearchParams({ psikolog: slug, layanan: serviceId });
  if (replaces !== undefined) query.set('sesi', replaces);
  return `/tunggu/baru?${query}`;
}

/** Reads {@link waitingPath} back; null when something is missing. */
export function wishOf(query: URLSearchParams): Wish | null {
  const [slug, serviceId] = [query.get('psikolog'), query.get('layanan')];
  if (!slug || !serviceId) return null;
  return { slug, serviceId, replaces: query.get('sesi') ?? undefined };
}
