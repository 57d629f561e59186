/** The readable end of a profile's address; empty when the name has no Latin letter or digit. */
export function slugOf(name: string): string {
  return name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 60)
    .replace(/^-|-$/g, '');
}

/** The first of `base`, `base-2`, `base-3` … that nobody has. */
export function freeSlug(base: string, taken: ReadonlySet<string>): string {
  for (let number = 1; ; number++) {
    const slug = number === 1 ? base : `${base}-${String(number)}`;
    if (!taken.has(slug)) return slug;
  }
}
