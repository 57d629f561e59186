import { App, Button, Modal, Space } from 'antd';
import { useCallback, useState } from 'react';

import type { HelpedBooking, InTheirName } from '../../api/support';
import { useCopy } from '../../copy/use-copy';
import { Instant } from '../../parts/instant';
import { PlainTable } from '../../parts/plain-table';
import { Rupiah } from '../../parts/rupiah';
import { SmallFailure } from '../../parts/small-failure';
import { BookingStatusTag } from '../../parts/status-tag';
import { HelpedBookingFacts } from './helped-booking-facts';
import { useHelpedAct } from './use-helped-act';
import { useRead } from '../../parts/use-read';

type Props = { theirs: InTheirName; as: 'client' | 'psychologist' };

/** Their bookings as they see them, without the reason; a hold can be given up for them. */
export function HelpedBookings({ theirs, as }: Props) {
  const t = useCopy();
  const ask = useCallback(() => theirs.bookings(as), [theirs, as]);
  const { found, failure, read } = useRead(ask);
  const [shown, setShown] = useState<string | null>(null);
  if (failure) return <SmallFailure error={failure} onRetry={() => void read()} />;
  return (
    <>
      <PlainTable<HelpedBooking>
        label={t('booking.list')}
        rows={found ?? []}
        loading={found === null}
        columns={[
          { title: t('support.when'), cell: ({ startsAt }) => <Instant at={startsAt} /> },
          {
            title: t('support.with'),
            cell: ({ psychologist, client }) => (as === 'client' ? psychologist.name : client.name),
          },
          { title: t('support.state'), cell: ({ status }) => <BookingStatusTag status={status} /> },
          { title: t('support.price'), cell: ({ price }) => <Rupiah value={price} /> },
          {
            title: t('account.devices.actions'),
            cell: (booking) => (
              <Acts
                booking={booking}
                theirs={theirs}
                isClient={as === 'client'}
                onChanged={read}
                onShow={() => setShown(booking.id)}
              />
            ),
          },
        ]}
      />
      {shown !== null && (
        <Modal
          open
          title={t('support.details')}
          footer={null}
          onCancel={() => setShown(null)}
          closable={{ 'aria-label': t('support.close') }}
        >
          <HelpedBookingFacts id={shown} theirs={theirs} />
        </Modal>
      )}
    </>
  );
}

type ActsProps = {
  booking: HelpedBooking;
  theirs: InTheirName;
  isClient: boolean;
  onChanged: () => Promise<void>;
  onShow: () => void;
};

function Acts({ booking, theirs, isClient, onChanged, onShow }: ActsProps) {
  const t = useCopy();
  const { modal } = App.useApp();
  const { isSending, act } = useHelpedAct(onChanged);
  const { id, status } = booking;
  const askToCancel = () =>
    void modal.confirm({
      title: t('support.cancelTitle'),
      content: t('support.cancelEffect'),
      okText: t('support.cancel'),
      okButtonProps: { danger: true },
      cancelText: t('account.cancel'),
      onOk: () => act(() => theirs.cancel(id), t('support.cancelled')),
    });
  return (
    <Space wrap>
      <Button size="small" onClick={onShow}>
        {t('support.details')}
      </Button>
      {isClient && status === 'held' && (
        <Button size="small" danger disabled={isSending} onClick={askToCancel}>
          {t('support.cancel')}
        </Button>
      )}
      {isClient && status === 'confirmed' && (
        <Button
          size="small"
          disabled={isSending}
          onClick={() => void act(() => theirs.resendConfirmation(id), t('support.resent'))}
        >
          {t('support.resend')}
        </Button>
      )}
    </Space>
  );
}
