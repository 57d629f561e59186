import type { ReactNode, Ref } from 'react';

interface SectionHeadingProps {
  id: string;
  children: ReactNode;
  /** Takes the focus when what was acted on has left the section. */
  ref?: Ref<HTMLHeadingElement>;
}

export function SectionHeading({ id, children, ref }: SectionHeadingProps) {
  return (
    <h2 id={id} ref={ref} tabIndex={-1} className="text-lg outline-none">
      {children}
    </h2>
  );
}
