import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { cn } from '@/lib/cn';
import { SectionHeading } from '../frame/section-heading';

const TONES = {
  /** The psychologist's own paper. */
  own: { card: 'border-line bg-paper', mark: 'bg-tint text-ink' },
  /** What leaves the room: another ground, so that nobody mistakes one for the other. */
  shared: { card: 'border-clay bg-clay-tint', mark: 'bg-paper text-clay-ink' },
};

interface RecordCardProps {
  id: string;
  tone: keyof typeof TONES;
  title: string;
  /** Who reads it. */
  readers: string;
  Icon: LucideIcon;
  children: ReactNode;
}

/** A sheet that says at its head who will read it. */
export function RecordCard({ id, tone, title, readers, Icon, children }: RecordCardProps) {
  const { card, mark } = TONES[tone];
  return (
    <section aria-labelledby={id} className={cn('rounded-card border p-5 sm:p-6', card)}>
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
        <SectionHeading id={id}>{title}</SectionHeading>
        <p
          className={cn(
            'inline-flex items-center gap-1.5 rounded-full px-3 py-1 text-sm font-semibold',
            mark,
          )}
        >
          <Icon aria-hidden className="size-4" />
          {readers}
        </p>
      </div>
      <div className="mt-4">{children}</div>
    </section>
  );
}
