import { CircleAlert, CircleCheck, Clock, Info } from 'lucide-react';
import type { ReactNode } from 'react';
import { cn } from '@/lib/cn';

const TONES = {
  info: { look: 'bg-tint text-ink', mark: 'text-accent', Icon: Info },
  good: { look: 'bg-tint text-ink', mark: 'text-accent', Icon: CircleCheck },
  attention: { look: 'bg-clay-tint text-ink', mark: 'text-clay', Icon: Clock },
  danger: { look: 'bg-danger-tint text-ink', mark: 'text-danger', Icon: CircleAlert },
};

interface AlertProps {
  tone?: keyof typeof TONES;
  title?: ReactNode;
  children?: ReactNode;
  className?: string;
  /** Read out at once when it appears; leave it off for what is on the page from the start. */
  live?: boolean;
}

export function Alert({ tone = 'info', title, children, className, live = false }: AlertProps) {
  const { look, mark, Icon } = TONES[tone];
  return (
    <div
      role={live ? 'alert' : undefined}
      className={cn('flex gap-3 rounded-control p-4 text-[0.9375rem]', look, className)}
    >
      <Icon aria-hidden className={cn('mt-0.5 size-5', mark)} />
      <div className="min-w-0 flex-1">
        {title !== undefined && <p className="font-semibold">{title}</p>}
        {children}
      </div>
    </div>
  );
}
