import type { ReactNode } from 'react';

import type { Booking } from '../../api/types';
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
import { BookingStatusTag } from '../../parts/status-tag';
import { BookingHistory } from './booking-history';
import { BookingTransactions } from './booking-transactions';

export default function BookingDetail() {
  const t = useCopy();
  return (
    <Guarded resource="bookings">
      <DetailPage resource="bookings" back={t('booking.list')}>
        {(booking) => <BookingView booking={booking} />}
      </DetailPage>
    </Guarded>
  );
}

function BookingView({ booking }: { booking: Booking }) {
  const t = useCopy();
  return (
    <>
      <PageHead
        title={t('booking.titleOf', { client: booking.clientName, service: booking.serviceName })}
        back={{ to: '/bookings', label: t('booking.list') }}
        beside={<BookingStatusTag status={booking.status} />}
      />
      <div className="detail">
        <div>
          <Facts facts={useBookingFacts(booking)} />
          {booking.transactions && <BookingTransactions transactions={booking.transactions} />}
          {booking.ledger && <Ledger movements={booking.ledger} />}
        </div>
        <BookingHistory history={booking.history} />
      </div>
    </>
  );
}

function useBookingFacts(booking: Booking): Array<readonly [string, ReactNode]> {
  const t = useCopy();
  const elsewhere = [
    { timeZone: booking.clientTimeZone, whose: t('actor.client') },
    { timeZone: booking.psychologistTimeZone, whose: t('actor.psychologist') },
  ];
  const facts: Array<readonly [string, ReactNode]> = [
    [
      t('booking.client'),
      <ResourceLink resource="clients" id={booking.clientId} words={booking.clientName} />,
    ],
    [
      t('booking.psychologist'),
      <ResourceLink
        resource="psychologists"
        id={booking.psychologistId}
        words={booking.psychologistName}
      />,
    ],
    [t('booking.startsAt'), <Instant at={booking.startsAt} elsewhere={elsewhere} />],
    [t('booking.endsAt'), <Instant at={booking.endsAt} />],
    [t('booking.service'), booking.serviceName],
    [t('booking.mode'), t(`mode.${booking.mode}`)],
    [t('booking.price'), <Rupiah value={booking.price} />],
    [t('booking.createdAt'), <Instant at={booking.createdAt} />],
  ];
  const deadlines = [
    [t('booking.keepUntil'), booking.keepUntil],
    [t('booking.decideUntil'), booking.decideUntil],
    [t('booking.outcomeClosesAt'), booking.outcomeClosesAt],
  ] as const;
  for (const [label, at] of deadlines) {
    if (at !== null) facts.push([label, <Instant at={at} />]);
  }
  return [...facts, [t('common.id'), <Identifier value={booking.id} />]];
}
