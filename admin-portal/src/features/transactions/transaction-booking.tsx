import type { ReactNode } from 'react';
import { Link } from 'react-router';

import type { Booking } from '../../api/types';
import { useCopy } from '../../copy/use-copy';
import { Facts } from '../../parts/facts';
import { Instant } from '../../parts/instant';
import { LinkedRecord } from '../../parts/linked-record';
import { useMayRead } from '../../parts/may-read';
import { ResourceLink } from '../../parts/resource-link';
import { Section } from '../../parts/section';
import { BookingStatusTag } from '../../parts/status-tag';

/** What the money was for: the session, and with whom. */
export function TransactionBooking({ bookingId }: { bookingId: string }) {
  const t = useCopy();
  const mayRead = useMayRead();
  if (!mayRead('bookings')) return null;
  return (
    <Section id="booking" title={t('transaction.booking')}>
      <LinkedRecord resource="bookings" id={bookingId}>
        {(booking) => <BookingFacts booking={booking} />}
      </LinkedRecord>
    </Section>
  );
}

function BookingFacts({ booking }: { booking: Booking }) {
  const t = useCopy();
  const facts: Array<readonly [string, ReactNode]> = [
    [
      t('booking.startsAt'),
      <Link to={`/bookings/${booking.id}`}>
        <Instant at={booking.startsAt} />
      </Link>,
    ],
    [t('booking.state'), <BookingStatusTag status={booking.status} />],
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
    [t('booking.service'), booking.serviceName],
    [t('booking.mode'), t(`mode.${booking.mode}`)],
  ];
  return <Facts facts={facts} />;
}
