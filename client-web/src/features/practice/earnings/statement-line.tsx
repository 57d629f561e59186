import { Link } from 'react-router';
import type { Earning } from '@/api/types';
import { earningsCopy } from '@/copy/earnings';
import { useCopy } from '@/copy/use-copy';
import { cn } from '@/lib/cn';
import { usePracticeTimes } from '../hooks/use-practice-times';

/** One movement, what it is made of, and where it left the balance. */
export function StatementLine({ line }: { line: Earning }) {
  const t = useCopy(earningsCopy).statement;
  const { day, money } = usePracticeTimes();
  const isUp = line.amount.amount > 0;
  return (
    <li className="flex flex-wrap justify-between gap-x-6 gap-y-1 px-5 py-4">
      <div className="min-w-0 basis-64 grow">
        <p className="font-semibold">{t.kinds[line.kind]}</p>
        {line.session !== null && <SessionPart session={line.session} />}
        {line.payout !== null && <PayoutPart payout={line.payout} />}
        <p className="text-[0.9375rem] text-ink-2">{day(line.at)}</p>
      </div>
      <div className="text-right max-sm:flex max-sm:w-full max-sm:items-baseline max-sm:justify-between">
        <p className={cn('numeric text-lg font-semibold', isUp && 'text-accent')}>
          {isUp ? '+' : '−'}
          {money({ amount: Math.abs(line.amount.amount) })}
        </p>
        <p className="numeric text-[0.9375rem] text-ink-2">{t.balance(money(line.balance))}</p>
      </div>
    </li>
  );
}

function SessionPart({ session }: { session: NonNullable<Earning['session']> }) {
  const t = useCopy(earningsCopy).statement;
  const { dayTime, money } = usePracticeTimes();
  return (
    <div className="text-[0.9375rem]">
      <p>
        <Link
          to={`/praktik/sesi/${session.bookingId}`}
          className="text-accent underline-offset-4 hover:underline"
        >
          {session.serviceName}, {dayTime(session.startsAt)}
        </Link>
      </p>
      <p className="text-ink-2">
        {t.parts(money(session.price), money(session.fee), money(session.vat))}
      </p>
    </div>
  );
}

function PayoutPart({ payout }: { payout: NonNullable<Earning['payout']> }) {
  const t = useCopy(earningsCopy).statement;
  const { shortDate, money } = usePracticeTimes();
  return (
    <div className="text-[0.9375rem] text-ink-2">
      <p>
        {t.account(payout.lastFour)}, {t.payoutStatus[payout.status]}
      </p>
      {payout.paidOn !== null && payout.bankReference !== null && (
        <p>{t.sentOn(shortDate(payout.paidOn), payout.bankReference)}</p>
      )}
      {payout.withheld.amount > 0 && <p>{t.withheld(money(payout.withheld))}</p>}
    </div>
  );
}
