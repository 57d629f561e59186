import type { ReactNode } from 'react';
import type { Earnings } from '@/api/types';
import { Card } from '@/components/ui/card';
import { earningsCopy } from '@/copy/earnings';
import { useCopy } from '@/copy/use-copy';
import { cn } from '@/lib/cn';
import { usePracticeTimes } from '../hooks/use-practice-times';

interface SumProps {
  label: string;
  amount: string;
  isMain?: boolean;
  children: ReactNode;
}

function Sum({ label, amount, isMain = false, children }: SumProps) {
  return (
    <Card raised={isMain} className="flex flex-col">
      <dt className="font-medium text-ink-2">{label}</dt>
      <dd className="mt-1 flex grow flex-col">
        <span className={cn('numeric font-semibold', isMain ? 'text-3xl text-accent' : 'text-2xl')}>
          {amount}
        </span>
        <span className="mt-2 text-[0.9375rem] text-ink-2">{children}</span>
      </dd>
    </Card>
  );
}

/** The three places a psychologist's money can be in. */
export function BalanceCards({ earnings }: { earnings: Earnings }) {
  const t = useCopy(earningsCopy).balance;
  const { money } = usePracticeTimes();
  const { available, inPayouts, held, heldSessionCount, payout, minimumPayout } = earnings;
  return (
    <section aria-label={t.title}>
      <dl className="grid gap-4 md:grid-cols-3">
        <Sum isMain label={t.available} amount={money(available)}>
          {available.amount < 0 ? t.negative : t.availableHint(money(minimumPayout))}
        </Sum>
        <Sum label={t.inPayouts} amount={money(inPayouts)}>
          {payout === null ? t.noneInPayouts : t.toAccount(payout.bankName, payout.lastFour)}
        </Sum>
        <Sum label={t.held} amount={money(held)}>
          {t.heldHint(heldSessionCount)}
        </Sum>
      </dl>
    </section>
  );
}
