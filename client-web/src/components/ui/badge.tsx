import { cva, type VariantProps } from 'class-variance-authority';
import type { ComponentProps } from 'react';
import { cn } from '@/lib/cn';

export const chipLook = cva(
  'inline-flex items-center gap-1.5 rounded-full px-3.5 py-1.5 text-sm leading-5.5',
  {
    variants: {
      tone: {
        tint: 'bg-tint text-ink',
        strong: 'bg-tint-2 text-ink',
        outline: 'border border-line text-ink',
        clay: 'bg-clay-tint text-clay-ink',
        danger: 'bg-danger-tint text-danger',
      },
    },
    defaultVariants: { tone: 'tint' },
  },
);

/** A word about something: a topic, a state. Not a control. */
export function Badge({
  tone,
  className,
  ...rest
}: ComponentProps<'span'> & VariantProps<typeof chipLook>) {
  return <span className={cn(chipLook({ tone }), className)} {...rest} />;
}
