import { useCallback } from 'react';

import type { HelpedBookingDetail, InTheirName } from '../../api/support';
import { useCopy } from '../../copy/use-copy';
import { Instant } from '../../parts/instant';
import { Loading } from '../../parts/loading';
import { PlainFacts } from '../../parts/plain-facts';
import { Rupiah } from '../../parts/rupiah';
import { SmallFailure } from '../../parts/small-failure';
import { BookingStatusTag, PaymentStatusTag, RefundStatusTag } from '../../parts/status-tag';
import { useRead } from '../../parts/use-read';

/** One of their bookings, with what became of the money. */
export function HelpedBookingFacts({ id, theirs }: { id: string; theirs: InTheirName }) {
  const ask = useCallback(() => theirs.booking(id), [theirs, id]);
  const { found, failure, read } = useRead(ask);
  if (failure) return <SmallFailure error={failure} onRetry={() => void read()} />;
  return found === null ? <Loading /> : <Facts booking={found} />;
}

function Facts({ booking }: { booking: HelpedBookingDetail }) {
  const t = useCopy();
  const { startsAt, status, price, invoice, refund, keepUntil } = booking;
  const payment = invoice?.payment ?? null;
  return (
    <PlainFacts
      facts={[
        [t('support.when'), <Instant at={startsAt} />],
        [t('support.state'), <BookingStatusTag status={status} />],
        [t('support.price'), <Rupiah value={price} />],
        [t('support.keptUntil'), <Instant at={keepUntil} />],
        [
          t('support.payment'),
          payment === null ? t('common.none') : <PaymentStatusTag status={payment.status} />,
        ],
        [
          t('support.refund'),
          refund === null ? (
            t('common.none')
          ) : (
            <>
              <RefundStatusTag status={refund.status} /> <Rupiah value={refund.amount} />
            </>
          ),
        ],
      ]}
    />
  );
}
