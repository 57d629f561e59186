import { Button } from 'antd';
import { Link, useNavigate } from 'react-router';

import { useCopy, useLanguage } from '../../copy/use-copy';
import { formatCivilDate } from '../../format/civil-date';
import type { Column } from '../../parts/columns';
import { Guarded } from '../../parts/guarded';
import { Instant } from '../../parts/instant';
import { ClippedLink } from '../../parts/resource-link';
import { Rupiah } from '../../parts/rupiah';
import { useMe } from '../../parts/signed-in';
import { payoutStatuses, PayoutStatusTag } from '../../parts/status-tag';
import { TablePage } from '../../parts/table-page';
import { Payee } from './payee';

export default function PayoutList() {
  const t = useCopy();
  return (
    <Guarded resource="payouts">
      <TablePage
        resource="payouts"
        title={t('payout.list')}
        firstSort={{ field: 'preparedAt', order: 'desc' }}
        columns={usePayoutColumns()}
        actions={<PrepareLink />}
        filterWords={{
          searchHint: t('payout.searchHint'),
          firstDay: t('payout.firstDay'),
          lastDay: t('payout.lastDay'),
          statuses: payoutStatuses.map((value) => ({ value, label: t(`payout.status.${value}`) })),
        }}
      />
    </Guarded>
  );
}

/** The way to new ones, for whom that is a duty. */
function PrepareLink() {
  const t = useCopy();
  const navigate = useNavigate();
  const { permissions } = useMe();
  if (!permissions.includes('admin:payouts:prepare')) return null;
  return (
    <Button type="primary" onClick={() => void navigate('/payouts/prepare')}>
      {t('payable.open')}
    </Button>
  );
}

function usePayoutColumns(): Array<Column<'payouts'>> {
  const t = useCopy();
  const language = useLanguage();
  return [
    {
      title: t('payout.preparedAt'),
      sortBy: 'preparedAt',
      cell: ({ id, preparedAt }) => (
        <Link to={`/payouts/${id}`}>
          <Instant at={preparedAt} />
        </Link>
      ),
    },
    {
      title: t('payout.psychologist'),
      cell: ({ psychologistId, psychologistName, isSuspended }) => (
        <Payee isSuspended={isSuspended}>
          <ClippedLink resource="psychologists" id={psychologistId} words={psychologistName} />
        </Payee>
      ),
    },
    {
      title: t('payout.status'),
      sortBy: 'status',
      cell: ({ status }) => <PayoutStatusTag status={status} />,
    },
    {
      title: t('payout.gross'),
      sortBy: 'gross',
      align: 'right',
      cell: ({ gross }) => <Rupiah value={gross} />,
    },
    { title: t('payout.net'), align: 'right', cell: ({ net }) => <Rupiah value={net} /> },
    {
      title: t('payout.account'),
      cell: ({ bankName, lastFour }) => t('payout.accountOf', { bank: bankName, lastFour }),
    },
    { title: t('payout.preparedBy'), cell: ({ preparedByName }) => preparedByName },
    { title: t('payout.approvedBy'), cell: ({ approvedByName }) => approvedByName },
    {
      title: t('payout.paidOn'),
      sortBy: 'paidOn',
      cell: ({ paidOn }) => paidOn && formatCivilDate(paidOn, language),
    },
  ];
}
