import { CircleCheck, CloudOff, Pencil } from 'lucide-react';
import { joiningCopy } from '@/copy/joining';
import { useCopy } from '@/copy/use-copy';
import type { SavingState } from './use-autosave';

interface SavingLineProps {
  state: Exclude<SavingState, 'stale'>;
  isAutomatic: boolean;
}

const ICONS = { saved: CircleCheck, waiting: Pencil, failed: CloudOff, invalid: CloudOff };

/** Whether what is typed is safe. Always there, so that it can be trusted. */
export function SavingLine({ state, isAutomatic }: SavingLineProps) {
  const t = useCopy(joiningCopy).saving;
  const Icon = ICONS[state];
  return (
    <p role="status" className="flex items-start gap-2 text-[0.9375rem] text-ink-2">
      <Icon aria-hidden className="mt-0.5 size-4.5 shrink-0" />
      {isAutomatic ? t[state] : t.byHand[state]}
    </p>
  );
}
