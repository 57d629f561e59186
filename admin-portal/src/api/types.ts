import type { components } from './schema.gen';

type Schemas = components['schemas'];

export type Me = Schemas['MeResponse'];
export type Problem = Schemas['Problem'];
export type Money = Schemas['Money'];
export type Mode = Schemas['Mode'];
export type BookingStatus = Schemas['BookingStatus'];
export type BookingEvent = Schemas['AdminBookingEvent'];
export type Booking = Schemas['AdminBookingResponse'];
export type ApplicationStatus = Schemas['ApplicationStatus'];
export type ApplicationEvent = Schemas['AdminApplicationEvent'];
export type Application = Schemas['AdminApplicationResponse'];
export type ApplicantProfile = Schemas['OwnProfileResponse'];
export type Credential = Schemas['AdminCredential'];
export type PaymentStatus = Schemas['PaymentStatus'];
export type RefundStatus = Schemas['RefundStatus'];
export type Refund = Schemas['AdminRefundResponse'];
export type TransactionRow = Schemas['AdminTransactionListItem'];
export type Transaction = Schemas['AdminTransactionResponse'];
export type LedgerLine = Schemas['LedgerLineResponse'];
export type LedgerTransaction = Schemas['LedgerTransactionResponse'];
export type LoginForm = Required<Pick<Schemas['LoginRequest'], 'email' | 'password'>>;
export type Decision = Extract<Schemas['ApplicationAct'], 'approve' | 'request_more' | 'reject'>;
