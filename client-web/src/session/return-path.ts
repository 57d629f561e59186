/** The log-in page that leads back to a path of this site. */
export function logInPath(back: string): string {
  return `/masuk?${new URLSearchParams({ lanjut: back })}`;
}

export function registerPath(back: string): string {
  return `/daftar?${new URLSearchParams({ lanjut: back })}`;
}

/** The path to go on to, or null: only this site's own paths, so that a link cannot send people elsewhere. */
export function returnPath(query: URLSearchParams): string | null {
  const path = query.get('lanjut');
  if (path === null || !path.startsWith('/')) return null;
  const target = new URL(path, window.location.origin);
  // A path that begins with two slashes names a host, even where dots have stood between them.
  if (target.origin !== window.location.origin || target.pathname.startsWith('//')) return null;
  return target.pathname + target.search;
}
