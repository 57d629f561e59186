import type { Refund } from '../../api/types';
import { useCopy } from '../../copy/use-copy';
import { shortId } from '../../format/short-id';
import type { ColumnOf } from '../../parts/columns';
import { Instant } from '../../parts/instant';
import { PlainTable } from '../../parts/plain-table';
import { Rupiah } from '../../parts/rupiah';
import { Section } from '../../parts/section';
import { RefundStatusTag } from '../../parts/status-tag';
import { causeOf } from '../../parts/word-of';

/** What went back to the payer, why, and how far it has come. */
export function TransactionRefunds({ refunds }: { refunds: Refund[] }) {
  const t = useCopy();
  const columns: Array<ColumnOf<Refund>> = [
    { title: t('refund.createdAt'), cell: ({ createdAt }) => <Instant at={createdAt} /> },
    { title: t('refund.status'), cell: ({ status }) => <RefundStatusTag status={status} /> },
    { title: t('refund.reason'), cell: ({ cause }) => causeOf('refund.cause', cause) },
    { title: t('refund.amount'), align: 'right', cell: ({ amount }) => <Rupiah value={amount} /> },
    { title: t('common.id'), cell: ({ id }) => <span title={id}>{shortId(id)}</span> },
  ];
  return (
    <Section id="refunds" title={t('refund.title')}>
      {refunds.length === 0 ? (
        <p className="quiet">{t('refund.none')}</p>
      ) : (
        <PlainTable label={t('refund.title')} rows={refunds} columns={columns} />
      )}
    </Section>
  );
}
