import { useLayoutEffect, useRef, type ReactNode, type RefObject } from 'react';
import { Card } from '@/components/ui/card';

interface LeavingCardProps {
  /** Takes the focus over when the card leaves the list with it. */
  handOnTo: RefObject<HTMLElement | null>;
  children: ReactNode;
}

/** A card that leaves its list once it is decided, here or elsewhere: the keyboard must not fall off the page. */
export function LeavingCard({ handOnTo, children }: LeavingCardProps) {
  const card = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const leaving = card.current;
    return () => {
      if (leaving?.contains(document.activeElement)) handOnTo.current?.focus();
    };
  }, [handOnTo]);
  return <Card ref={card}>{children}</Card>;
}
