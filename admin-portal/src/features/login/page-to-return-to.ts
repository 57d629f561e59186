/** Where the log-in leads on to: a page of this portal, whatever the address says. */
export function pageToReturnTo(wanted: string | null): string {
  if (wanted === null || !wanted.startsWith('/')) return '/';
  const target = new URL(wanted, window.location.origin);
  const isOurs = target.origin === window.location.origin && !target.pathname.startsWith('//');
  return isOurs ? target.pathname + target.search : '/';
}
