import type { ReactNode } from 'react';

type Props = { words: string; wide?: boolean; children?: ReactNode };

/** A long name in a table keeps its row one line high; the whole of it is in the tooltip. */
export function Clipped({ words, wide = false, children = words }: Props) {
  return (
    <span className={wide ? 'clipped clipped-wide' : 'clipped'} title={words}>
      {children}
    </span>
  );
}
