import type {
  AccountState,
  ApplicationStatus,
  BookingStatus,
  PaymentStatus,
  PayoutStatus,
  ProfileStatus,
  RefundStatus,
  ReviewStatus,
} from '../api/types';
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

const PROFILE_TONES: Record<ProfileStatus, Tone> = {
  draft: 'waiting',
  listed: 'good',
  hidden: 'quiet',
};

const ACCOUNT_TONES: Record<AccountState, Tone> = {
  active: 'good',
  unverified: 'waiting',
  no_new: 'bad',
  suspended: 'bad',
};

const APPLICATION_TONES: Record<ApplicationStatus, Tone> = {
  submitted: 'waiting',
  more_needed: 'quiet',
  approved: 'done',
  rejected: 'bad',
  suspended: 'bad',
  draft: 'quiet',
};

const PAYOUT_TONES: Record<PayoutStatus, Tone> = {
  prepared: 'waiting',
  approved: 'waiting',
  done: 'done',
  withdrawn: 'quiet',
  failed: 'bad',
  reversed: 'bad',
};

const REVIEW_TONES: Record<ReviewStatus, Tone> = {
  published: 'good',
  hidden: 'bad',
  withdrawn: 'quiet',
};

/** Every state something can be in, in the order they are offered as filters. */
export const profileStatuses = keysOf(PROFILE_TONES);
export const accountStates = keysOf(ACCOUNT_TONES);
export const bookingStatuses = keysOf(BOOKING_TONES);
export const paymentStatuses = keysOf(PAYMENT_TONES);
export const payoutStatuses = keysOf(PAYOUT_TONES);
export const reviewStatuses = keysOf(REVIEW_TONES);

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

export function ProfileStatusTag({ status }: { status: ProfileStatus }) {
  const t = useCopy();
  return <ToneTag tone={PROFILE_TONES[status]} words={t(`psychologist.status.${status}`)} />;
}

export function AccountStateTag({ status }: { status: AccountState }) {
  const t = useCopy();
  return <ToneTag tone={ACCOUNT_TONES[status]} words={t(`account.status.${status}`)} />;
}

export function PayoutStatusTag({ status }: { status: PayoutStatus }) {
  const t = useCopy();
  return <ToneTag tone={PAYOUT_TONES[status]} words={t(`payout.status.${status}`)} />;
}

export function ReviewStatusTag({ status }: { status: ReviewStatus }) {
  const t = useCopy();
  return <ToneTag tone={REVIEW_TONES[status]} words={t(`review.status.${status}`)} />;
}

function keysOf<Key extends string>(table: Record<Key, Tone>): Key[] {
  return Object.keys(table) as Key[];
}
