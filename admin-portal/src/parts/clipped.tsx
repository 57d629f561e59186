import type { ReactNode } from 'react';

/** A long name in a table keeps its row one line high; the whole of it is in the tooltip. */
export function Clipped({ words, children = words }: { words: string; children?: ReactNode }) {
  return (
    <span className="clipped" title={words}>
      {children}
    </span>
  );
}
