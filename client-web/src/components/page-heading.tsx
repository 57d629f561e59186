import { useEffect, useRef, type ReactNode } from 'react';
import { useLocation } from 'react-router';
import { commonCopy } from '@/copy/common';
import { useCopy } from '@/copy/use-copy';

// The page the visitor arrived on keeps the browser's own focus; every later one hands it to its heading, once.
let focusedFor: string | null = null;

interface PageHeadingProps {
  /**
   * What the browser tab says. Somebody may look over the reader's shoulder, so it never names psychology, a
   * topic or a clinician.
   */
  tab: string;
  className?: string;
  children: ReactNode;
}

const LOOK = 'text-2xl sm:text-[1.75rem]';

/** The page's h1: names the tab and receives the focus after navigation. */
export function PageHeading({ tab, className = LOOK, children }: PageHeadingProps) {
  const t = useCopy(commonCopy);
  const heading = useRef<HTMLHeadingElement>(null);
  const { pathname } = useLocation();
  useEffect(() => {
    const isArrival = focusedFor === null;
    if (!isArrival && focusedFor !== pathname) heading.current?.focus({ preventScroll: true });
    focusedFor = pathname;
  }, [pathname]);
  return (
    <>
      <title>{tab === t.brand ? tab : t.newTitle(tab)}</title>
      <h1 ref={heading} tabIndex={-1} className={className}>
        {children}
      </h1>
    </>
  );
}
