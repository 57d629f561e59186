import type { Rupiah } from '../../../kernel/money/rupiah.js';
import { minusHours, type Instant } from '../../../kernel/time/instant.js';
import type { MessageKind, MessageSubject, OwedMessage } from './message.js';

/** What the events about a booking say of it. */
export interface BookingNews {
  readonly bookingId: string;
  readonly clientAccountId: string;
  readonly psychologistAccountId: string;
  readonly startsAt: Instant;
  readonly timeRevision: number;
  /** Who did what the event tells of. */
  readonly by: 'client' | 'psychologist' | 'admin' | 'system';
  /** The state it is in since. */
  readonly status?: string | undefined;
  /** The psychologist had offered the time that was taken. */
  readonly wasProposed?: boolean | undefined;
  /** Who or what it came from: `waitlist` for a time kept for somebody in line. */
  readonly origin?: string | undefined;
}

/** What the events about money going back say of it. */
export interface RefundNews {
  readonly refundId: string;
  readonly bookingId: string;
  readonly amount: Rupiah;
  readonly clientAccountId: string;
}

/** Hours are taken from the instant, so a clock change in between moves nothing. */
const REMINDERS: readonly { kind: MessageKind; hoursBefore: number }[] = [
  { kind: 'reminder_24h', hoursBefore: 24 },
  { kind: 'reminder_1h', hoursBefore: 1 },
];

/** Asked for: the psychologist has something to decide, the client an answer to wait for. */
export function owedWhenRequested(news: BookingNews, now: Instant): OwedMessage[] {
  return [
    atOnce(news, 'request_received', now, news.psychologistAccountId),
    atOnce(news, 'request_sent', now, news.clientAccountId),
  ];
}

/** Confirmed: both hear of it, each with an entry for their calendar, and are reminded. */
export function owedWhenConfirmed(news: BookingNews, now: Instant): OwedMessage[] {
  return [
    atOnce(news, 'booking_confirmed', now, news.clientAccountId),
    ...remindersOf(news),
    atOnce(news, 'session_booked', now, news.psychologistAccountId),
  ];
}

/**
 * Moved: both hear of it and are reminded anew; what was owed about the old time is dropped by its
 * revision. Of a request that was settled by taking an offer the client hears that it is settled.
 */
export function owedWhenMoved(news: BookingNews, now: Instant): OwedMessage[] {
  const isSettledNext = news.wasProposed === true && news.status === 'requested';
  const told = isSettledNext ? [] : [atOnce(news, 'booking_moved', now, news.clientAccountId)];
  return [
    atOnce(news, 'booking_moved', now, news.psychologistAccountId),
    ...told,
    ...remindersOf(news),
  ];
}

/** A time is kept for the client until they say yes or no. */
export function owedWhenOffered(news: BookingNews, now: Instant): OwedMessage[] {
  return [atOnce(news, 'offer_received', now, news.clientAccountId)];
}

/**
 * Declined or run out: whoever offered has the time back. What the line was offered nobody did; whoever
 * it was kept for is told when it ran out, and that they still wait.
 */
export function owedWhenOfferEnded(news: BookingNews, now: Instant): OwedMessage[] {
  if (news.origin === 'waitlist') {
    const isLost = news.status === 'expired';
    return isLost ? [atOnce(news, 'offer_lapsed', now, news.clientAccountId)] : [];
  }
  if (news.by === 'psychologist') return [];
  return [atOnce(news, 'offer_ended', now, news.psychologistAccountId)];
}

function remindersOf(news: BookingNews): OwedMessage[] {
  const parties = [news.clientAccountId, news.psychologistAccountId];
  return REMINDERS.flatMap(({ kind, hoursBefore }) =>
    parties.map((recipientId) => ({
      ...subjectOf(news),
      kind,
      recipientId,
      dueAt: minusHours(news.startsAt, hoursBefore),
      uselessAt: news.startsAt,
    })),
  );
}

/** Something else of theirs lies at the same time: only the psychologist hears of it, and the session stands. */
export function owedWhenClashing(news: BookingNews, now: Instant): OwedMessage[] {
  return [atOnce(news, 'session_clashes', now, news.psychologistAccountId)];
}

/** Rejected, or not answered in time. */
export function owedWhenRejected(news: BookingNews, now: Instant): OwedMessage[] {
  return [{ ...atOnce(news, 'booking_rejected', now, news.clientAccountId), uselessAt: null }];
}

/** Not paid in time. */
export function owedWhenExpired(news: BookingNews, now: Instant): OwedMessage[] {
  return [atOnce(news, 'hold_expired', now, news.clientAccountId)];
}

/** The other side hears of it, and a client has it in writing; what was only held is nobody's news. */
export function owedWhenCancelled(news: BookingNews, now: Instant): OwedMessage[] {
  // What the platform calls off is told in words of its own.
  if (news.by === 'system') return [];
  if (news.by !== 'client') {
    return [
      ...owedWhenRejected(news, now),
      atOnce(news, 'session_cancelled', now, news.psychologistAccountId),
    ];
  }
  return [
    atOnce(news, 'booking_cancelled', now, news.psychologistAccountId),
    { ...atOnce(news, 'own_cancellation', now, news.clientAccountId), uselessAt: null },
  ];
}

/** Called off by the platform: whoever is suspended is told so themselves, and only the other one of this. */
export function owedWhenCalledOff(
  news: BookingNews & { readonly isForClient: boolean },
  now: Instant,
): OwedMessage[] {
  if (news.isForClient) return [atOnce(news, 'booking_cancelled', now, news.psychologistAccountId)];
  return [{ ...atOnce(news, 'booking_called_off', now, news.clientAccountId), uselessAt: null }];
}

/** Money came late or twice, and is on its way back. */
export function owedWhenSurplus(refund: RefundNews, now: Instant): OwedMessage[] {
  return [aboutRefund(refund, 'money_returned', now)];
}

/** Money has come back. */
export function owedWhenRefunded(refund: RefundNews, now: Instant): OwedMessage[] {
  return [aboutRefund(refund, 'refund_confirmed', now)];
}

/** Somebody tried to register with the account's address. */
export function owedWhenEmailTaken(
  event: { eventId: string; accountId: string },
  now: Instant,
): OwedMessage[] {
  return [
    {
      aboutKind: 'event',
      aboutId: event.eventId,
      revision: 1,
      bookingId: null,
      amount: null,
      kind: 'email_taken',
      recipientId: event.accountId,
      dueAt: now,
      uselessAt: null,
    },
  ];
}

/** Somebody has judged their application; what it says stands on a page behind the log-in. */
export function owedWhenApplicationDecided(
  event: { eventId: string; accountId: string },
  now: Instant,
): OwedMessage[] {
  return owedWhenEmailTaken(event, now).map((message) => ({
    ...message,
    kind: 'application_decided',
  }));
}

/** There is something to read on the page of a session; what it is, that page says. */
export function owedWhenShared(
  event: { eventId: string; accountId: string; bookingId: string },
  now: Instant,
): OwedMessage[] {
  return owedWhenEmailTaken(event, now).map((message) => ({
    ...message,
    kind: 'session_news',
    bookingId: event.bookingId,
  }));
}

/** A place in line was kept for as long as places are. */
export function owedWhenPlaceLapsed(
  event: { eventId: string; accountId: string },
  now: Instant,
): OwedMessage[] {
  return owedWhenEmailTaken(event, now).map((message) => ({ ...message, kind: 'place_lapsed' }));
}

/** What somebody may practise by runs out, or has; the date stands on a page behind the log-in. */
export function owedWhenDocumentsRunOut(
  event: { eventId: string; accountId: string; isOver: boolean },
  now: Instant,
): OwedMessage[] {
  return owedWhenEmailTaken(event, now).map((message) => ({
    ...message,
    kind: event.isOver ? 'documents_expired' : 'documents_expiring',
  }));
}

/** Something grave about a client waits in the psychologist's area; neither what nor who is said. */
export function owedWhenSafetyAlert(
  event: { eventId: string; accountId: string },
  now: Instant,
): OwedMessage[] {
  return owedWhenEmailTaken(event, now).map((message) => ({ ...message, kind: 'safety_alert' }));
}

/** Where somebody is paid was changed, by them or by somebody who should not have. */
export function owedWhenBankAccountChanged(
  event: { eventId: string; accountId: string },
  now: Instant,
): OwedMessage[] {
  return owedWhenEmailTaken(event, now).map((message) => ({
    ...message,
    kind: 'bank_account_changed',
  }));
}

/** Money has been transferred to them. */
export function owedWhenPaidOut(
  event: { eventId: string; accountId: string; amount: Rupiah },
  now: Instant,
): OwedMessage[] {
  return owedWhenEmailTaken(event, now).map((message) => ({
    ...message,
    kind: 'payout_done',
    amount: event.amount,
  }));
}

/** A reminder that is due when it is made would arrive beside the confirmation, which serves. */
export function isAlreadyDue(message: OwedMessage, now: Instant): boolean {
  return REMINDERS.some(({ kind }) => kind === message.kind) && message.dueAt <= now;
}

function atOnce(
  news: BookingNews,
  kind: MessageKind,
  now: Instant,
  recipientId: string,
): OwedMessage {
  return { ...subjectOf(news), kind, recipientId, dueAt: now, uselessAt: news.startsAt };
}

function aboutRefund(refund: RefundNews, kind: MessageKind, now: Instant): OwedMessage {
  return {
    aboutKind: 'refund',
    aboutId: refund.refundId,
    revision: 1,
    bookingId: refund.bookingId,
    amount: refund.amount,
    kind,
    recipientId: refund.clientAccountId,
    dueAt: now,
    uselessAt: null,
  };
}

function subjectOf(news: BookingNews): MessageSubject {
  return {
    aboutKind: 'booking',
    aboutId: news.bookingId,
    revision: news.timeRevision,
    bookingId: news.bookingId,
    amount: null,
  };
}
