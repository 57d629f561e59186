import type { ReactNode } from 'react';

import type { Transaction } from '../../api/types';
import { useCopy } from '../../copy/use-copy';
import { DetailPage } from '../../parts/detail-page';
import { Facts } from '../../parts/facts';
import { Guarded } from '../../parts/guarded';
import { Identifier } from '../../parts/identifier';
import { Instant } from '../../parts/instant';
import { Ledger } from '../../parts/ledger';
import { PageHead } from '../../parts/page-head';
import { ResourceLink } from '../../parts/resource-link';
import { Rupiah } from '../../parts/rupiah';
import { PaymentStatusTag } from '../../parts/status-tag';
import { wordOf } from '../../parts/word-of';
import { TransactionBooking } from './transaction-booking';
import { TransactionRefunds } from './transaction-refunds';

export default function TransactionDetail() {
  const t = useCopy();
  return (
    <Guarded resource="transactions">
      <DetailPage resource="transactions" back={t('transaction.list')}>
        {(transaction) => <TransactionView transaction={transaction} />}
      </DetailPage>
    </Guarded>
  );
}

function TransactionView({ transaction }: { transaction: Transaction }) {
  const t = useCopy();
  return (
    <>
      <PageHead
        title={t('transaction.titleOf', { payer: transaction.payerName })}
        back={{ to: '/transactions', label: t('transaction.list') }}
        beside={<PaymentStatusTag status={transaction.status} />}
      />
      <Facts facts={useTransactionFacts(transaction)} />
      {transaction.bookingId && <TransactionBooking bookingId={transaction.bookingId} />}
      <TransactionRefunds refunds={transaction.refunds} />
      <Ledger movements={transaction.ledger} />
    </>
  );
}

function useTransactionFacts(transaction: Transaction): Array<readonly [string, ReactNode]> {
  const t = useCopy();
  const { usedAs } = transaction;
  return [
    [
      t('transaction.payer'),
      <ResourceLink resource="clients" id={transaction.payerId} words={transaction.payerName} />,
    ],
    [t('transaction.amount'), <Rupiah value={transaction.amount} />],
    [t('transaction.refunded'), <Rupiah value={transaction.refunded} />],
    [t('transaction.method'), t(`payment.method.${transaction.method}`)],
    [t('transaction.provider'), wordOf('provider', transaction.provider)],
    [t('transaction.usedAs'), usedAs ? t(`payment.usedAs.${usedAs}`) : t('common.none')],
    [t('transaction.paidAt'), <Instant at={transaction.paidAt} />],
    [t('transaction.createdAt'), <Instant at={transaction.createdAt} />],
    [t('transaction.orderRef'), <Identifier value={transaction.orderRef} />],
    [t('transaction.invoice'), <Identifier value={transaction.invoiceId} />],
    [t('common.id'), <Identifier value={transaction.id} />],
  ];
}
