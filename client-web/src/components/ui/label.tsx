import type { ComponentProps } from 'react';
import { cn } from '@/lib/cn';

export function Label({ className, ...rest }: ComponentProps<'label'>) {
  return <label className={cn('block text-[0.9375rem] font-semibold', className)} {...rest} />;
}
