import { cn } from '@/lib/cn';

/** The place of something still loading, in its size. */
export function Skeleton({ className }: { className?: string }) {
  return (
    <span aria-hidden className={cn('block animate-pulse rounded-control bg-tint', className)} />
  );
}
