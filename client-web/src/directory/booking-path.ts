export interface ChosenTime {
  slug: string;
  serviceId: string;
  /** An instant. */
  startsAt: string;
}

/** The profile with a service and, if given, a time already chosen. */
export function profilePath(slug: string, chosen: Partial<Omit<ChosenTime, 'slug'>> = {}): string {
  const query = new URLSearchParams();
  if (chosen.serviceId !== undefined) query.set('layanan', chosen.serviceId);
  if (chosen.startsAt !== undefined) query.set('waktu', chosen.startsAt);
  return query.size === 0 ? `/psikolog/${slug}` : `/psikolog/${slug}?${query}`;
}

/** The confirmation step for a time; the address alone carries the choice. */
export function bookingPath({ slug, serviceId, startsAt }: ChosenTime): string {
  return `/pesan?${new URLSearchParams({ psikolog: slug, layanan: serviceId, waktu: startsAt })}`;
}

/** Reads {@link bookingPath} back; null when something is missing or not a time. */
export function chosenTimeOf(query: URLSearchParams): ChosenTime | null {
  const slug = query.get('psikolog');
  const serviceId = query.get('layanan');
  const startsAt = query.get('waktu');
  if (!slug || !serviceId || !startsAt || Number.isNaN(Date.parse(startsAt))) return null;
  return { slug, serviceId, startsAt };
}
