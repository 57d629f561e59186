import type { HelpedMessage, InTheirName } from '../../api/support';
import type { CopyKey } from '../../copy/id';
import { useCopy } from '../../copy/use-copy';
import { Instant } from '../../parts/instant';
import { PlainTable } from '../../parts/plain-table';
import { SmallFailure } from '../../parts/small-failure';
import { useRead } from '../../parts/use-read';

/** What a message is about; all else is called by its rough kind. */
const KINDS: Readonly<Record<string, CopyKey>> = {
  booking_cancelled: 'support.message.booking_cancelled',
  booking_confirmed: 'support.message.booking_confirmed',
  booking_moved: 'support.message.booking_moved',
  booking_rejected: 'support.message.booking_rejected',
  email_proof: 'support.message.email_proof',
  hold_expired: 'support.message.hold_expired',
  money_returned: 'support.message.money_returned',
  offer_ended: 'support.message.offer_ended',
  offer_lapsed: 'support.message.offer_lapsed',
  offer_received: 'support.message.offer_received',
  own_cancellation: 'support.message.own_cancellation',
  password_reset: 'support.message.password_reset',
  place_lapsed: 'support.message.place_lapsed',
  refund_confirmed: 'support.message.refund_confirmed',
  reminder_1h: 'support.message.reminder_1h',
  reminder_24h: 'support.message.reminder_24h',
  request_received: 'support.message.request_received',
  request_sent: 'support.message.request_sent',
  session_booked: 'support.message.session_booked',
  session_cancelled: 'support.message.session_cancelled',
  session_clashes: 'support.message.session_clashes',
  support_opened: 'support.message.support_opened',
};

/** Which messages and reminders they were sent, and how far these got; never what they say. */
export function HelpedMessages({ theirs }: { theirs: InTheirName }) {
  const t = useCopy();
  const { found, failure, read } = useRead(theirs.messages);
  if (failure) return <SmallFailure error={failure} onRetry={() => void read()} />;
  return (
    <PlainTable<HelpedMessage>
      label={t('support.messages')}
      rows={found ?? []}
      loading={found === null}
      pagination={{ pageSize: 10, hideOnSinglePage: true, showSizeChanger: false }}
      columns={[
        {
          title: t('support.message'),
          cell: ({ kind }) => t(KINDS[kind] ?? 'support.message.other'),
        },
        { title: t('support.channel'), cell: ({ channel }) => t(`support.channel.${channel}`) },
        { title: t('support.state'), cell: ({ status }) => t(`support.sending.${status}`) },
        { title: t('support.due'), cell: ({ dueAt }) => <Instant at={dueAt} /> },
        { title: t('support.sent'), cell: ({ sentAt }) => <Instant at={sentAt} /> },
      ]}
    />
  );
}
