import type { CancellationQuote } from '@/api/types';
import { movesCopy } from '@/copy/moves';
import { useCopy } from '@/copy/use-copy';
import { useTimes } from '@/session/use-times';

/** What comes back, in rupiah and in words, and until when. */
export function QuoteCard({
  quote,
  as,
}: {
  quote: CancellationQuote;
  as: 'client' | 'psychologist';
}) {
  const t = useCopy(movesCopy).cancel;
  const { money, deadline } = useTimes();
  const { refundPercent, paid, refund, kept, rule, hoursBefore, holdsUntil, nextPercent } = quote;
  const isPaid = paid.amount > 0;
  const shareOf = () => {
    if (refundPercent === 100) return t.all;
    return refundPercent === 0 ? t.nothing : t.kept(money(kept));
  };
  return (
    <div className="mt-4 rounded-control bg-tint px-4 py-3">
      {isPaid && (
        <>
          <p className="text-[0.9375rem] text-ink-2">{t.returned}</p>
          <p className="numeric text-2xl font-semibold">{money(refund)}</p>
          <p className="numeric text-[0.9375rem]">{t.ofPaid(refundPercent, money(paid))}</p>
          <p className="numeric mt-2">{shareOf()}</p>
        </>
      )}
      <p className={isPaid ? 'mt-1' : undefined}>{t[as].why[rule](hoursBefore ?? 0)}</p>
      {nextPercent !== null && (
        <p className="numeric mt-1 font-medium">{t.until(deadline(holdsUntil), nextPercent)}</p>
      )}
    </div>
  );
}
