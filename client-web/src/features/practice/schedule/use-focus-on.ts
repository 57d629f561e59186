import { useEffect, useState } from 'react';

/** Moves the focus to the element of an id as soon as it is drawn, so that the keyboard never loses its place. */
export function useFocusOn(): (id: string) => void {
  const [target, setTarget] = useState<string | null>(null);
  useEffect(() => {
    if (target === null) return;
    const element = document.getElementById(target);
    element?.focus();
    element?.scrollIntoView({ block: 'nearest' });
    setTarget(null);
  }, [target]);
  return setTarget;
}
