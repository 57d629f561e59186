import type { ReactNode } from 'react';

type Props = { id: string; title: string; children: ReactNode };

/** A part of a page with a heading of its own. */
export function Section({ id, title, children }: Props) {
  return (
    <section aria-labelledby={id}>
      <h2 id={id} className="section-title">
        {title}
      </h2>
      {children}
    </section>
  );
}
