import { useEffect, useState } from 'react';

/** What opens a mail's link: it stands after `#`, and leaves the address at once. Null for another shape. */
export function useToken(shape: RegExp): string | null {
  const [token] = useState(() => shape.exec(window.location.hash)?.[1] ?? null);
  useEffect(() => {
    window.history.replaceState(window.history.state, '', window.location.pathname);
  }, []);
  return token;
}
