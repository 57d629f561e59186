import { useInvalidate } from '@refinedev/core';
import { Alert } from 'antd';
import type { ReactNode } from 'react';

import type { Payout } from '../../api/types';
import { useCopy, useLanguage } from '../../copy/use-copy';
import { formatCivilDate } from '../../format/civil-date';
import { DetailPage } from '../../parts/detail-page';
import { Facts } from '../../parts/facts';
import { Guarded } from '../../parts/guarded';
import { Identifier } from '../../parts/identifier';
import { Instant } from '../../parts/instant';
import { Ledger } from '../../parts/ledger';
import { PageHead } from '../../parts/page-head';
import { ResourceLink } from '../../parts/resource-link';
import { Rupiah } from '../../parts/rupiah';
import { PayoutStatusTag } from '../../parts/status-tag';
import { PayoutButtons } from './payout-buttons';
import { PayoutHistory } from './payout-history';
import { TransferCard } from './transfer-card';

export default function PayoutDetail() {
  const t = useCopy();
  return (
    <Guarded resource="payouts">
      <DetailPage resource="payouts" back={t('payout.list')}>
        {(payout) => <PayoutView payout={payout} />}
      </DetailPage>
    </Guarded>
  );
}

function PayoutView({ payout }: { payout: Payout }) {
  const t = useCopy();
  const invalidate = useInvalidate();
  const { id } = payout;
  return (
    <>
      <PageHead
        title={t('payout.titleOf', { name: payout.psychologistName })}
        back={{ to: '/payouts', label: t('payout.list') }}
        beside={<PayoutStatusTag status={payout.status} />}
        actions={
          <PayoutButtons
            payout={payout}
            onChanged={() =>
              invalidate({ resource: 'payouts', id, invalidates: ['list', 'detail'] })
            }
          />
        }
      />
      <Warnings payout={payout} />
      <div className="detail">
        <div>
          <TransferCard key={payout.version} payout={payout} />
          <div style={{ marginBlockStart: payout.acts.includes('pay') ? 16 : 0 }}>
            <Facts facts={usePayoutFacts(payout)} />
          </div>
          <Ledger movements={payout.ledger} />
        </div>
        <PayoutHistory history={payout.history} />
      </div>
    </>
  );
}

function Warnings({ payout }: { payout: Payout }) {
  const t = useCopy();
  const { bar, status, isSuspended, isAccountReplaced, taxKept } = payout;
  const isOpen = status === 'prepared' || status === 'approved';
  const warnings = [
    isOpen && bar !== null && t(`payout.bar.${bar}`),
    isOpen && isSuspended && t('payout.suspendedHint'),
    isOpen && isAccountReplaced && t('payout.accountReplaced'),
    taxKept && t('payout.taxKept'),
  ].filter((warning) => warning !== false);
  return warnings.map((warning) => (
    <Alert key={warning} type="warning" showIcon message={warning} style={{ marginBlockEnd: 12 }} />
  ));
}

function usePayoutFacts(payout: Payout): Array<readonly [string, ReactNode]> {
  const t = useCopy();
  const language = useLanguage();
  const { withholdingBp, paidOn, bankReference } = payout;
  const rate = new Intl.NumberFormat(language).format((withholdingBp ?? 0) / 100);
  const none = <span className="quiet">{t('common.none')}</span>;
  return [
    [
      t('payout.psychologist'),
      <ResourceLink
        resource="psychologists"
        id={payout.psychologistId}
        words={payout.psychologistName}
      />,
    ],
    [
      t('payout.account'),
      t('payout.accountOf', { bank: payout.bankName, lastFour: payout.lastFour }),
    ],
    [t('payout.holder'), payout.holderName],
    [t('payout.accountSetAt'), <Instant at={payout.accountSetAt} />],
    [t('payout.gross'), <Rupiah value={payout.gross} />],
    [
      t('payout.withheld'),
      <>
        <Rupiah value={payout.withheld} />
        {withholdingBp !== null && <div className="quiet">{t('payout.withheldAt', { rate })}</div>}
      </>,
    ],
    [t('payout.net'), <Rupiah value={payout.net} />],
    [t('payout.cost'), <Rupiah value={payout.transferCost} />],
    [t('payout.taxedBefore'), <Rupiah value={payout.taxedBefore} />],
    [t('payout.preparedBy'), payout.preparedByName],
    [t('payout.approvedBy'), payout.approvedByName ?? none],
    [t('payout.approvedAt'), <Instant at={payout.approvedAt} />],
    [t('payout.paidOn'), paidOn === null ? none : formatCivilDate(paidOn, language)],
    [t('payout.reference'), bankReference === null ? none : <Identifier value={bankReference} />],
    [t('payout.text'), payout.transferText],
    [t('common.id'), <Identifier value={payout.id} />],
  ];
}
