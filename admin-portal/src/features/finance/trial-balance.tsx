import { Alert } from 'antd';

import type { Money, TrialBalance as Balance } from '../../api/types';
import { useCopy } from '../../copy/use-copy';
import { Instant } from '../../parts/instant';
import { PlainTable } from '../../parts/plain-table';
import { Rupiah } from '../../parts/rupiah';
import { Section } from '../../parts/section';
import { accountName } from './account-name';

type Line = { id: string; name: string; debit: Money; credit: Money };

/** Every account with what stands on it, on the side it stands; both sides must agree. */
export function TrialBalance({ balance: { at, items, debit, credit } }: { balance: Balance }) {
  const t = useCopy();
  const isBalanced = debit.amount === credit.amount;
  const total = t('ledger.total');
  const rows: Line[] = [
    ...items.map((item) => ({ ...item, id: item.account, name: accountName(item.account) })),
    {
      ...{ id: 'total', debit, credit },
      name: isBalanced ? t('ledger.balanced', { total }) : total,
    },
  ];
  return (
    <Section id="trial-balance" title={t('finance.trialBalance')}>
      <p className="quiet">
        {t('finance.asOf')} <Instant at={at} />
      </p>
      {!isBalanced && <Alert type="error" showIcon message={t('ledger.unbalanced')} />}
      <PlainTable<Line>
        label={t('finance.trialBalance')}
        rows={rows}
        columns={[
          {
            title: t('ledger.account'),
            cell: ({ id, name }) => (id === 'total' ? <b>{name}</b> : name),
          },
          { title: t('ledger.debit'), align: 'right', cell: (line) => <Side of={line.debit} /> },
          { title: t('ledger.credit'), align: 'right', cell: (line) => <Side of={line.credit} /> },
        ]}
      />
    </Section>
  );
}

/** A side that says nothing stays empty, as in any ledger. */
function Side({ of }: { of: Money }) {
  return of.amount === 0 ? null : <Rupiah value={of} />;
}
