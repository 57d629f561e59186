import { Button, Space, Table } from 'antd';
import { useState } from 'react';

import type { Money, Payable } from '../../api/types';
import { useCopy, useLanguage } from '../../copy/use-copy';
import { formatRupiah } from '../../format/rupiah';
import { antdColumn, type ColumnOf } from '../../parts/columns';
import { ClippedLink, ResourceLink } from '../../parts/resource-link';
import { Rupiah } from '../../parts/rupiah';
import { useMe } from '../../parts/signed-in';
import { Payee } from './payee';
import { PrepareDialog } from './prepare-dialog';

type Props = { payables: Payable[]; minimum: Money; onChanged: () => Promise<unknown> };

/** Balances to choose from; the sum of what is chosen stands beside the button. */
export function PayableTable({ payables, minimum, onChanged }: Props) {
  const t = useCopy();
  const language = useLanguage();
  const { permissions } = useMe();
  const [chosenIds, setChosenIds] = useState<string[]>([]);
  const [isAsking, setAsking] = useState(false);
  const ready = payables.filter(({ obstacle }) => obstacle === null);
  const chosen = ready.filter(({ id }) => chosenIds.includes(id));
  const sum = chosen.reduce((total, { balance }) => total + balance.amount, 0);
  const worthwhile = ready.filter(({ balance }) => balance.amount >= minimum.amount);
  const mayPrepare = permissions.includes('admin:payouts:prepare');
  return (
    <>
      {mayPrepare && (
        <Space wrap style={{ marginBlockEnd: 12 }}>
          <Button
            disabled={worthwhile.length === 0}
            onClick={() => setChosenIds(worthwhile.map(({ id }) => id))}
          >
            {t('payable.chooseAll', { minimum: formatRupiah(minimum, language) })}
          </Button>
          <Button disabled={chosen.length === 0} onClick={() => setChosenIds([])}>
            {t('payable.clear')}
          </Button>
          <Button type="primary" disabled={chosen.length === 0} onClick={() => setAsking(true)}>
            {t('payable.prepare')}
          </Button>
          <span role="status">
            {t('payable.chosen', {
              count: chosen.length,
              sum: formatRupiah({ amount: sum }, language),
            })}
          </span>
        </Space>
      )}
      <Table<Payable>
        rowKey="id"
        size="small"
        bordered
        pagination={false}
        scroll={{ x: 'max-content' }}
        dataSource={payables}
        columns={usePayableColumns().map((column) => antdColumn(column))}
        {...(mayPrepare && {
          rowSelection: {
            hideSelectAll: true,
            selectedRowKeys: chosen.map(({ id }) => id),
            onChange: (keys) => setChosenIds(keys.map(String)),
            getCheckboxProps: ({ obstacle, psychologistName: name }) => ({
              disabled: obstacle !== null,
              'aria-label': t('payable.choose', { name }),
            }),
          },
        })}
      />
      {isAsking && (
        <PrepareDialog
          chosen={chosen}
          sum={sum}
          onCancel={() => setAsking(false)}
          onChanged={async () => {
            setAsking(false);
            await onChanged();
          }}
        />
      )}
    </>
  );
}

function usePayableColumns(): Array<ColumnOf<Payable>> {
  const t = useCopy();
  return [
    {
      title: t('payout.psychologist'),
      cell: ({ id, psychologistName, isSuspended }) => (
        <Payee isSuspended={isSuspended}>
          <ClippedLink resource="psychologists" id={id} words={psychologistName} />
        </Payee>
      ),
    },
    {
      title: t('payable.balance'),
      align: 'right',
      cell: ({ balance }) => <Rupiah value={balance} />,
    },
    {
      title: t('payable.account'),
      cell: ({ bankAccount }) =>
        bankAccount &&
        t('payout.accountOf', { bank: bankAccount.bankName, lastFour: bankAccount.lastFour }),
    },
    { title: t('payable.state'), cell: (payable) => <State {...payable} /> },
  ];
}

/** Why nothing can be prepared; one on its way leads to itself. */
function State({ obstacle, inFlight }: Payable) {
  const t = useCopy();
  if (obstacle === null) return t('payable.ready');
  const words = t(`payable.obstacle.${obstacle}`);
  if (inFlight === null) return <span className="quiet">{words}</span>;
  return <ResourceLink resource="payouts" id={inFlight.id} words={words} />;
}
