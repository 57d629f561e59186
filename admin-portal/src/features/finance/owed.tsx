import type { FinanceReport } from '../../api/types';
import { useCopy } from '../../copy/use-copy';
import { PlainTable } from '../../parts/plain-table';
import { ResourceLink } from '../../parts/resource-link';
import { Rupiah } from '../../parts/rupiah';
import { Section } from '../../parts/section';
import { accountName } from './account-name';

/** What belongs to others when the period ends. */
export function Owed({ report: { owed, payables, payableCount, payableTotal } }: Props) {
  const t = useCopy();
  return (
    <div className="report-two">
      <Section id="owed" title={t('finance.owed')}>
        <PlainTable
          label={t('finance.owed')}
          rows={owed.map((line) => ({ ...line, id: line.account }))}
          columns={[
            { title: t('ledger.account'), cell: ({ account }) => accountName(account) },
            {
              title: t('finance.atEnd'),
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
      <Section id="payables" title={t('finance.payables')}>
        <p className="quiet">
          {t('finance.payablesHint', { count: payableCount })} <Rupiah value={payableTotal} />
        </p>
        <PlainTable
          label={t('finance.payables')}
          rows={payables.map((payable) => ({ ...payable, id: payable.psychologistId }))}
          columns={[
            {
              title: t('finance.psychologist'),
              cell: ({ id, name }) => (
                <ResourceLink resource="psychologists" id={id} words={name} />
              ),
            },
            {
              title: t('finance.payable'),
              align: 'right',
              cell: ({ payable }) => <Rupiah value={payable} />,
            },
          ]}
          pagination={payables.length > 12 ? { pageSize: 10, showSizeChanger: false } : false}
        />
      </Section>
    </div>
  );
}

type Props = { report: FinanceReport };
