import { LoaderCircle } from 'lucide-react';
import { cn } from '@/lib/cn';

/** Decoration only: the words beside it say what is happening. */
export function Spinner({ className }: { className?: string }) {
  return <LoaderCircle aria-hidden className={cn('size-4.5 animate-spin', className)} />;
}
