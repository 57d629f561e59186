import { PageHeading } from '@/components/page-heading';
import { earningsCopy } from '@/copy/earnings';
import { useCopy } from '@/copy/use-copy';
import { Loaded } from '../frame/loaded';
import { useBankAccount, useEarnings } from '../hooks/use-earnings';
import { BalanceCards } from './balance-cards';
import { BankAccountCard } from './bank-account-card';
import { Statement } from './statement';

/** What was earned, what is on its way, where it goes, and every movement between. */
export function EarningsPage() {
  const t = useCopy(earningsCopy);
  const earnings = useEarnings();
  const account = useBankAccount();
  return (
    <div className="max-w-4xl">
      <PageHeading tab={t.title}>{t.title}</PageHeading>
      <p className="mt-1 text-ink-2">{t.intro}</p>
      <div className="mt-5 space-y-8">
        <Loaded query={earnings} placeholders={1}>
          {(known) => <BalanceCards earnings={known} />}
        </Loaded>
        <Loaded query={account} placeholders={1}>
          {(known) => <BankAccountCard known={known} />}
        </Loaded>
        <Statement />
      </div>
    </div>
  );
}
