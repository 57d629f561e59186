import type { ComparedMoney, FinanceReport } from '../../api/types';
import { useCopy, useLanguage } from '../../copy/use-copy';
import { formatCount } from '../../format/number';
import { formatRupiah } from '../../format/rupiah';
import { Compared } from '../../parts/report/compared';

/** The amounts of the period, each beside the one before. */
export function MoneyHeadlines({ report }: { report: FinanceReport }) {
  const t = useCopy();
  const language = useLanguage();
  const { figures, payments, refunds } = report;
  const { gatewayCost, transferCost, otherCost } = figures;
  const costs = [gatewayCost, transferCost, otherCost];
  const sum = (when: 'now' | 'before') => ({
    amount: costs.reduce((all, cost) => all + cost[when].amount, 0),
    currency: 'IDR' as const,
  });
  return (
    <div className="cards report-cards report-cards-wide">
      <Amount
        title={t('finance.received')}
        of={figures.received}
        hint={t('finance.payments', { count: formatCount(payments.now, language) })}
      />
      <Amount
        title={t('finance.refunded')}
        of={figures.refunded}
        hint={t('finance.refunds', { count: formatCount(refunds.now, language) })}
      />
      <Amount title={t('finance.psychologists')} of={figures.psychologists} />
      <Amount title={t('finance.fees')} of={figures.fees} hint={t('finance.feesHint')} />
      <Amount title={t('finance.vat')} of={figures.vat} />
      <Amount
        title={t('finance.costs')}
        of={{ now: sum('now'), before: sum('before') }}
        hint={t('finance.costsHint', {
          gateway: formatRupiah(gatewayCost.now, language),
          transfer: formatRupiah(transferCost.now, language),
          other: formatRupiah(otherCost.now, language),
        })}
      />
      <Amount title={t('finance.result')} of={figures.result} />
    </div>
  );
}

function Amount({ title, of, hint }: { title: string; of: ComparedMoney; hint?: string }) {
  const language = useLanguage();
  return (
    <Compared
      title={title}
      value={formatRupiah(of.now, language)}
      now={of.now.amount}
      before={of.before.amount}
      beforeText={formatRupiah(of.before, language)}
      {...(hint !== undefined && { hint })}
    />
  );
}
