import { Alert, Empty } from 'antd';

import type { FigureOf } from '../../api/figures';
import { useCopy } from '../../copy/use-copy';
import { Figure } from '../../parts/figure';
import { Guarded } from '../../parts/guarded';
import { PageHead } from '../../parts/page-head';
import { PayableTable } from './payable-table';

const MOST_SHOWN = 100;

/** Whose balance can be paid out, and the choice of whom to pay now. */
export default function PayableList() {
  const t = useCopy();
  return (
    <Guarded resource="payouts">
      <PageHead title={t('payable.title')} back={{ to: '/payouts', label: t('payout.list') }} />
      <p className="quiet">{t('payable.hint')}</p>
      <Figure name="payables" query={{ pageSize: MOST_SHOWN, sort: '-balance' }}>
        {(payables, again) => <Payables payables={payables} onChanged={again} />}
      </Figure>
    </Guarded>
  );
}

type Props = { payables: FigureOf<'payables'>; onChanged: () => Promise<unknown> };

function Payables({ payables, onChanged }: Props) {
  const t = useCopy();
  const { items, total, minimum } = payables;
  if (items.length === 0) {
    return <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('payable.empty')} />;
  }
  return (
    <>
      {total > items.length && (
        <Alert
          type="info"
          showIcon
          message={t('payable.more', { shown: items.length, total })}
          style={{ marginBlockEnd: 12 }}
        />
      )}
      <PayableTable payables={items} minimum={minimum} onChanged={onChanged} />
    </>
  );
}
