import { useEffect, useState, type RefObject } from 'react';

/** The width of an element in pixels, kept while it changes, so that a chart's words keep their size. */
export function useWidth(element: RefObject<HTMLElement | null>, first = 320): number {
  const [width, setWidth] = useState(first);
  useEffect(() => {
    const { current } = element;
    if (current === null || !('ResizeObserver' in window)) return undefined;
    const observer = new ResizeObserver(([entry]) => {
      if (entry !== undefined) setWidth(Math.max(240, Math.floor(entry.contentRect.width)));
    });
    observer.observe(current);
    return () => observer.disconnect();
  }, [element]);
  return width;
}
