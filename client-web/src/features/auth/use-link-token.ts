import { useEffect, useState } from 'react';

const TOKEN = /^#([A-Za-z0-9_-]{43})$/;

/** What opens the letter's link. It stands after `#`, goes to no server by itself, and leaves the address. */
export function useLinkToken(): string | null {
  const [token] = useState(() => TOKEN.exec(window.location.hash)?.[1] ?? null);
  useEffect(() => {
    if (token !== null) window.history.replaceState(window.history.state, '', location.pathname);
  }, [token]);
  return token;
}
