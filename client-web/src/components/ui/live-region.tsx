import type { ReactNode } from 'react';

/** Reads its content out when it changes; unseen. */
export function LiveRegion({ children }: { children: ReactNode }) {
  return (
    <div role="status" aria-live="polite" className="sr-only">
      {children}
    </div>
  );
}
