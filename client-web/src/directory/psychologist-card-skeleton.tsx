import { Skeleton } from '@/components/ui/skeleton';

/** Holds a card's place until the psychologist is known. */
export function PsychologistCardSkeleton() {
  return (
    <div className="rounded-card border border-line bg-paper p-5 sm:p-6">
      <div className="flex gap-4">
        <Skeleton className="size-15 shrink-0 rounded-full" />
        <div className="flex-1 space-y-2">
          <Skeleton className="h-6 w-3/4" />
          <Skeleton className="h-5 w-full" />
          <Skeleton className="h-5 w-1/2" />
        </div>
      </div>
      <Skeleton className="mt-6 h-6 w-full" />
      <Skeleton className="mt-4 h-11 w-full" />
    </div>
  );
}
