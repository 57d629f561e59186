import type { ComponentProps } from 'react';
import { cn } from '@/lib/cn';

/** A sheet with a hairline. `raised` is for the one thing being acted on. */
export function Card({
  raised = false,
  className,
  ...rest
}: ComponentProps<'div'> & { raised?: boolean }) {
  return (
    <div
      className={cn(
        'rounded-card border border-line bg-paper p-5 sm:p-6',
        raised && 'shadow-act',
        className,
      )}
      {...rest}
    />
  );
}
