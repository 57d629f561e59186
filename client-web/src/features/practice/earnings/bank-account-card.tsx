import { Landmark } from 'lucide-react';
import { useState } from 'react';
import type { OwnBankAccount } from '@/api/types';
import { Button } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { earningsCopy } from '@/copy/earnings';
import { useCopy } from '@/copy/use-copy';
import { SectionHeading } from '../frame/section-heading';
import { usePracticeTimes } from '../hooks/use-practice-times';
import { BankAccountDialog } from './bank-account-dialog';

const HEADING = 'bank-account';

/** Where the money goes; of the number the last four digits. */
export function BankAccountCard({ known }: { known: OwnBankAccount }) {
  const t = useCopy(earningsCopy).account;
  const [isOpen, setOpen] = useState(false);
  return (
    <section aria-labelledby={HEADING}>
      <SectionHeading id={HEADING}>{t.title}</SectionHeading>
      <Card className="mt-3 flex flex-wrap items-center gap-x-4 gap-y-3">
        <Landmark aria-hidden className="size-6 text-accent" />
        <div className="min-w-48 grow">
          {known.account === null ? (
            <p className="text-ink-2">{t.none}</p>
          ) : (
            <Named account={known.account} />
          )}
        </div>
        <Button
          variant={known.account === null ? 'primary' : 'outline'}
          onClick={() => setOpen(true)}
        >
          {known.account === null ? t.add : t.change}
        </Button>
      </Card>
      {isOpen && <BankAccountDialog version={known.version} onClose={() => setOpen(false)} />}
    </section>
  );
}

function Named({ account }: { account: NonNullable<OwnBankAccount['account']> }) {
  const t = useCopy(earningsCopy).account;
  const { day } = usePracticeTimes();
  return (
    <>
      <p className="font-semibold">
        {account.bankName} <span className="numeric">{t.ending(account.lastFour)}</span>
      </p>
      <p className="text-[0.9375rem] text-ink-2">{t.holder(account.holderName)}</p>
      <p className="text-[0.9375rem] text-ink-2">{t.since(day(account.setAt))}</p>
    </>
  );
}
