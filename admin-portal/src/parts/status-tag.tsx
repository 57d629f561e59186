import type { ApplicationStatus, BookingStatus, PaymentStatus, RefundStatus } from '../api/types';
import { useCopy } from '../copy/use-copy';
import { type Tone, ToneTag } from './tone-tag';

const BOOKING_TONES: Record<BookingStatus, Tone> = {
  offered: 'waiting',
  held: 'waiting',
  requested: 'waiting',
  confirmed: 'good',
  completed: 'done',
  expired: 'quiet',
  cancelled: 'quiet',
  rejected: 'bad',
  client_absent: 'bad',
  psychologist_absent: 'bad',
};

const PAYMENT_TONES: Record<PaymentStatus, Tone> = {
  created: 'quiet',
  pending: 'waiting',
  settled: 'done',
  failed: 'bad',
  expired: 'quiet',
  cancelled: 'quiet',
};

const REFUND_TONES: Record<RefundStatus, Tone> = {
  requested: 'waiting',
  waiting_for_client: 'waiting',
  sent: 'good',
  confirmed: 'done',
  failed: 'bad',
};

const APPLICATION_TONES: Record<ApplicationStatus, Tone> = {
  submitted: 'waiting',
  more_needed: 'quiet',
  approved: 'done',
  rejected: 'bad',
  suspended: 'bad',
  draft: 'quiet',
};

/** Every state a booking, a payment can be in, in the order they are offered as filters. */
export const bookingStatuses = keysOf(BOOKING_TONES);
export const paymentStatuses = keysOf(PAYMENT_TONES);

/** Drafts are their authors' alone. */
export const applicationStatuses = keysOf(APPLICATION_TONES).filter((status) => status !== 'draft');

export function ApplicationStatusTag({ status }: { status: ApplicationStatus }) {
  const t = useCopy();
  return <ToneTag tone={APPLICATION_TONES[status]} words={t(`application.status.${status}`)} />;
}

export function BookingStatusTag({ status }: { status: BookingStatus }) {
  const t = useCopy();
  return <ToneTag tone={BOOKING_TONES[status]} words={t(`booking.status.${status}`)} />;
}

export function PaymentStatusTag({ status }: { status: PaymentStatus }) {
  const t = useCopy();
  return <ToneTag tone={PAYMENT_TONES[status]} words={t(`payment.status.${status}`)} />;
}

export function RefundStatusTag({ status }: { status: RefundStatus }) {
  const t = useCopy();
  return <ToneTag tone={REFUND_TONES[status]} words={t(`refund.status.${status}`)} />;
}

function keysOf<Key extends string>(table: Record<Key, Tone>): Key[] {
  return Object.keys(table) as Key[];
}
