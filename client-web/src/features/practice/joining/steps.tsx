import { Check } from 'lucide-react';
import { Link } from 'react-router';
import type { ApplicationGap } from '@/api/types';
import { joiningCopy } from '@/copy/joining';
import { useCopy } from '@/copy/use-copy';
import { cn } from '@/lib/cn';

export const STEPS = ['profil', 'izin', 'ajukan'] as const;
export type Step = (typeof STEPS)[number];

/** The way through, with what is complete; every step can be entered at any time. */
export function Steps({ step, missing }: { step: Step; missing: readonly ApplicationGap[] }) {
  const t = useCopy(joiningCopy).steps;
  const lacks = (part: string) => missing.some(({ pointer }) => pointer.startsWith(part));
  const steps = [
    { value: 'profil', label: t.profile, isDone: !lacks('/profile') },
    { value: 'izin', label: t.credentials, isDone: !lacks('/credentials') },
    { value: 'ajukan', label: t.submit, isDone: false },
  ] as const;
  return (
    <nav aria-label={t.label}>
      <ol className="grid grid-cols-3 gap-2">
        {steps.map(({ value, label, isDone }, index) => (
          <li key={value}>
            <Link
              to={`?langkah=${value}`}
              aria-current={step === value ? 'step' : undefined}
              className={cn(
                'flex h-full min-h-16 flex-col items-start gap-1.5 rounded-control border border-line px-3 py-2.5 text-sm leading-tight font-medium hover:bg-tint sm:flex-row sm:items-center sm:text-[0.9375rem]',
                step === value && 'border-accent bg-tint font-semibold',
              )}
            >
              <span
                aria-hidden
                className={cn(
                  'numeric grid size-6 shrink-0 place-items-center rounded-full text-sm',
                  isDone ? 'bg-accent text-on-accent' : 'bg-tint-2',
                )}
              >
                {isDone ? <Check className="size-4" /> : index + 1}
              </span>
              {label}
              {value !== 'ajukan' && <span className="sr-only">, {isDone ? t.done : t.open}</span>}
            </Link>
          </li>
        ))}
      </ol>
    </nav>
  );
}
