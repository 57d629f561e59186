import type { FinanceReport, Money } from '../../api/types';
import { useCopy, useLanguage } from '../../copy/use-copy';
import { dayText } from '../../format/day-text';
import { formatShort } from '../../format/number';
import { formatRupiah } from '../../format/rupiah';
import type { ColumnOf } from '../../parts/columns';
import { PlainTable } from '../../parts/plain-table';
import { Chart } from '../../parts/report/chart';
import { partName } from '../../parts/report/part-name';
import { Rupiah } from '../../parts/rupiah';
import { Section } from '../../parts/section';

type Part = FinanceReport['series'][number];

/** Money over the period: two pictures, and the table that says the same. */
export function MoneyOverTime({ report: { series, period } }: { report: FinanceReport }) {
  const t = useCopy();
  const language = useLanguage();
  const rows = series.map((part) => ({
    label: partName(part.from, period.by, language),
    received: part.received.amount,
    refunded: part.refunded.amount,
    fees: part.fees.amount,
    psychologists: part.psychologists.amount,
  }));
  const drawn = {
    rows,
    format: (amount: number) => formatRupiah({ amount }, language),
    formatAxis: (amount: number) => formatShort(amount, language),
  };
  return (
    <>
      <div className="report-two">
        <Section id="flow" title={t('finance.flow')}>
          <Chart
            {...drawn}
            title={t('finance.flow')}
            isEmpty={rows.every((row) => row.received === 0 && row.refunded === 0)}
            lines={[
              { key: 'received', name: t('finance.received'), as: 'bar' },
              { key: 'refunded', name: t('finance.refunded'), as: 'bar' },
            ]}
          />
        </Section>
        <Section id="earned" title={t('finance.earned')}>
          <Chart
            {...drawn}
            title={t('finance.earned')}
            isEmpty={rows.every((row) => row.fees === 0 && row.psychologists === 0)}
            lines={[
              { key: 'psychologists', name: t('finance.psychologists'), as: 'line' },
              { key: 'fees', name: t('finance.fees'), as: 'line' },
            ]}
          />
        </Section>
      </div>
      <Section id="over-time" title={t('report.overTime')}>
        <PlainTable
          label={t('report.overTime')}
          rows={series.map((part) => ({ ...part, id: part.from }))}
          columns={useColumns()}
          pagination={series.length > 12 ? { pageSize: 10, showSizeChanger: false } : false}
        />
      </Section>
    </>
  );
}

function useColumns(): Array<ColumnOf<Part>> {
  const t = useCopy();
  const language = useLanguage();
  const amount = (title: string, of: (part: Part) => Money): ColumnOf<Part> => ({
    title,
    align: 'right',
    cell: (part) => <Rupiah value={of(part)} />,
  });
  return [
    {
      title: t('report.period'),
      cell: ({ from, to }) =>
        from === to
          ? dayText(from, language)
          : t('report.fromTo', { from: dayText(from, language), to: dayText(to, language) }),
    },
    amount(t('finance.received'), ({ received }) => received),
    amount(t('finance.refunded'), ({ refunded }) => refunded),
    amount(t('finance.psychologists'), ({ psychologists }) => psychologists),
    amount(t('finance.fees'), ({ fees }) => fees),
    amount(t('finance.vat'), ({ vat }) => vat),
    amount(t('finance.result'), ({ result }) => result),
  ];
}
