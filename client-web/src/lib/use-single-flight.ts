import { useRef } from 'react';

/**
 * Starts one thing at a time and ignores a second press meanwhile: a mutation's own `isPending` is rendered too
 * late for a double click. `untilFailed` stays closed after a success too, for forms that lead away.
 */
export function useSingleFlight({ untilFailed = false } = {}): (
  start: () => Promise<unknown>,
) => void {
  const isInFlight = useRef(false);
  return (start) => {
    if (isInFlight.current) return;
    isInFlight.current = true;
    const open = () => {
      isInFlight.current = false;
    };
    start().then(untilFailed ? undefined : open, open);
  };
}
