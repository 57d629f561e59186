import { useInvalidate } from '@refinedev/core';
import type { ReactNode } from 'react';

import type { ClientAccount } from '../../api/types';
import { useCopy } from '../../copy/use-copy';
import { BookingCounts } from '../../parts/booking-counts';
import { useBookingColumns } from '../../parts/booking-columns';
import { DecisionHistory } from '../../parts/decision-history';
import { DetailPage } from '../../parts/detail-page';
import { Facts } from '../../parts/facts';
import { Figure } from '../../parts/figure';
import { Guarded } from '../../parts/guarded';
import { Identifier } from '../../parts/identifier';
import { Instant } from '../../parts/instant';
import { useMayRead } from '../../parts/may-read';
import { PageHead } from '../../parts/page-head';
import { RelatedTable } from '../../parts/related-table';
import { ResourceLink } from '../../parts/resource-link';
import { AccountStateTag } from '../../parts/status-tag';
import { useTransactionColumns } from '../../parts/transaction-columns';
import { ZonePlace } from '../../parts/zone-place';
import { EndSessionsButton } from './end-sessions-button';
import { FactorResetButton } from './factor-reset-button';
import { StandingButton } from './standing-button';
import { SupportButton } from './support-button';

export default function ClientDetail() {
  const t = useCopy();
  return (
    <Guarded resource="clients">
      <DetailPage resource="clients" back={t('client.list')}>
        {(account) => <AccountView account={account} />}
      </DetailPage>
    </Guarded>
  );
}

function AccountView({ account }: { account: ClientAccount }) {
  const t = useCopy();
  const invalidate = useInvalidate();
  return (
    <>
      <PageHead
        title={account.name}
        back={{ to: '/clients', label: t('client.list') }}
        beside={<AccountStateTag status={account.status} />}
        actions={
          <>
            <EndSessionsButton account={account} />
            <SupportButton account={account} />
            <FactorResetButton account={account} />
            <StandingButton
              account={account}
              onChanged={() =>
                invalidate({ resource: 'clients', id: account.id, invalidates: ['list', 'detail'] })
              }
            />
          </>
        }
      />
      <div className={account.decisions.length > 0 ? 'detail' : undefined}>
        <Facts facts={useAccountFacts(account)} />
        {account.decisions.length > 0 && (
          <DecisionHistory
            decisions={account.decisions.map(({ act, kind, ...decision }) => ({
              ...decision,
              what: kind === null ? t(`standing.act.${act}`) : t(`suspension.act.${kind}`),
            }))}
          />
        )}
      </div>
      <RelatedTable
        resource="bookings"
        title={t('booking.list')}
        empty={t('client.noBookings')}
        only={{ field: 'clientId', value: account.id }}
        latestBy="startsAt"
        columns={useBookingColumns({ place: 'client' })}
      />
      <RelatedTable
        resource="transactions"
        title={t('transaction.list')}
        empty={t('client.noTransactions')}
        only={{ field: 'payerId', value: account.id }}
        latestBy="createdAt"
        columns={useTransactionColumns({ place: 'client' })}
      />
    </>
  );
}

function useAccountFacts(account: ClientAccount): Array<readonly [string, ReactNode]> {
  const t = useCopy();
  const mayRead = useMayRead();
  const { psychologistId, suspendedAt } = account;
  const facts: Array<readonly [string, ReactNode]> = [
    [t('client.email'), account.email],
    [t('client.phone'), account.phone ?? t('common.none')],
    [t('client.emailVerifiedAt'), <Instant at={account.emailVerifiedAt} />],
    [t('client.registeredAt'), <Instant at={account.createdAt} />],
    [t('common.zone'), <ZonePlace timeZone={account.timeZone} />],
    [t('common.language'), t(`common.language.${account.language}`)],
    [t('client.roles'), account.roles.map((role) => t(`actor.${role}`)).join(', ')],
  ];
  if (mayRead('bookingCounts')) {
    facts.push([
      t('booking.list'),
      <Figure name="bookingCounts" query={{ clientId: account.id }}>
        {({ items }) => <BookingCounts counts={items} />}
      </Figure>,
    ]);
  }
  if (suspendedAt !== null) facts.push([t('client.suspendedAt'), <Instant at={suspendedAt} />]);
  if (psychologistId !== null) {
    facts.push([
      t('booking.psychologist'),
      <ResourceLink
        resource="psychologists"
        id={psychologistId}
        words={t('client.openPsychologist')}
      />,
    ]);
  }
  return [...facts, [t('common.id'), <Identifier value={account.id} />]];
}
