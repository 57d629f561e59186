import type { FinanceLine, IncomeStatement as Statement } from '../../api/types';
import { useCopy } from '../../copy/use-copy';
import { PlainTable } from '../../parts/plain-table';
import { Rupiah } from '../../parts/rupiah';
import { Section } from '../../parts/section';
import { accountName } from './account-name';

type Line = { id: string; kind: string; name: string; amount: FinanceLine['amount'] };

/** Income and costs line by line, and what remains. */
export function IncomeStatement({ statement: { income, costs, result } }: Props) {
  const t = useCopy();
  const line =
    (kind: string) =>
    ({ account, amount }: FinanceLine): Line => ({
      ...{ id: account, kind, name: accountName(account), amount },
    });
  const rows = [
    ...income.map(line(t('finance.income'))),
    ...costs.map(line(t('finance.cost'))),
    { id: 'result', kind: t('finance.result'), name: '', amount: result },
  ];
  return (
    <Section id="income-statement" title={t('finance.incomeStatement')}>
      <PlainTable<Line>
        label={t('finance.incomeStatement')}
        rows={rows}
        columns={[
          { title: t('finance.kind'), cell: ({ kind, name }) => (name ? kind : <b>{kind}</b>) },
          { title: t('ledger.account'), cell: ({ name }) => name },
          {
            title: t('report.now'),
            align: 'right',
            cell: ({ amount }) => <Rupiah value={amount.now} />,
          },
          {
            title: t('report.before'),
            align: 'right',
            cell: ({ amount }) => <Rupiah value={amount.before} />,
          },
        ]}
      />
    </Section>
  );
}

type Props = { statement: Statement };
