import type { ComponentProps } from 'react';
import { cn } from '@/lib/cn';

/** The one look of everything people type or choose in. */
export const controlLook =
  'w-full min-h-12 rounded-control border border-edge bg-paper px-3.5 py-2.5 text-base text-ink transition-colors aria-invalid:border-danger aria-invalid:border-2 disabled:opacity-60';

export function Input({ className, ...rest }: ComponentProps<'input'>) {
  return <input className={cn(controlLook, className)} {...rest} />;
}
