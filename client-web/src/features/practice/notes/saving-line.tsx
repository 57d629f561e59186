import { CircleCheck, CloudOff, Pencil } from 'lucide-react';
import { recordsCopy } from '@/copy/records';
import { useCopy } from '@/copy/use-copy';
import { now } from '@/lib/clock';
import { usePracticeTimes } from '../hooks/use-practice-times';
import type { SavingState } from './use-record';

const ICONS = {
  saved: CircleCheck,
  waiting: Pencil,
  failed: CloudOff,
  invalid: CloudOff,
  stale: CloudOff,
};

interface SavingLineProps {
  state: SavingState;
  /** When it was last saved; null before anything was. */
  writtenAt: string | null;
}

/** Whether what is typed is safe, and since when. Always there, so that it can be trusted. */
export function SavingLine({ state, writtenAt }: SavingLineProps) {
  const t = useCopy(recordsCopy).saving;
  const { day, dayTime, time } = usePracticeTimes();
  const Icon = ICONS[state];
  const whenOf = (at: string) => (day(at) === day(now().toISOString()) ? time(at) : dayTime(at));
  const saved = writtenAt === null ? t.blank : t.saved(whenOf(writtenAt));
  return (
    <p role="status" className="numeric flex items-start gap-2 text-[0.9375rem] text-ink-2">
      <Icon aria-hidden className="mt-0.5 size-4.5 shrink-0" />
      {state === 'saved' ? saved : t[state]}
    </p>
  );
}
