import type { ComponentProps } from 'react';
import { cn } from '@/lib/cn';
import { controlLook } from './input';

export function Textarea({ className, ...rest }: ComponentProps<'textarea'>) {
  return <textarea className={cn(controlLook, 'min-h-32 resize-y', className)} {...rest} />;
}
