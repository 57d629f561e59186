import { Table } from 'antd';

import type { Refund } from '../../api/types';
import { useCopy } from '../../copy/use-copy';
import { Instant } from '../../parts/instant';
import { Rupiah } from '../../parts/rupiah';
import { RefundStatusTag } from '../../parts/status-tag';
import { causeOf } from '../../parts/word-of';

/** What went back to the payer, why, and how far it has come. */
export function TransactionRefunds({ refunds }: { refunds: Refund[] }) {
  const t = useCopy();
  return (
    <section aria-labelledby="refunds">
      <h2 id="refunds" className="section-title">
        {t('refund.title')}
      </h2>
      {refunds.length === 0 ? (
        <p className="quiet">{t('refund.none')}</p>
      ) : (
        <div className="scroller" role="group" aria-label={t('refund.title')} tabIndex={0}>
          <Table<Refund>
            size="small"
            bordered
            rowKey="id"
            pagination={false}
            dataSource={refunds}
            columns={[
              {
                title: t('refund.createdAt'),
                render: (_, { createdAt }) => <Instant at={createdAt} />,
              },
              {
                title: t('refund.status'),
                render: (_, { status }) => <RefundStatusTag status={status} />,
              },
              {
                title: t('refund.reason'),
                render: (_, { cause }) => causeOf('refund.cause', cause),
              },
              {
                title: t('refund.amount'),
                align: 'right',
                render: (_, { amount }) => <Rupiah value={amount} />,
              },
            ]}
          />
        </div>
      )}
    </section>
  );
}
