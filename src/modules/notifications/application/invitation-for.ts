import type { Instant } from '../../../kernel/time/instant.js';
import {
  calendarText,
  type Correspondent,
} from '../../../platform/icalendar/writing/calendar-text.js';
import { SESSION_TITLES, type BookingFact } from '../../booking/index.js';
import { ownUidOf } from '../../scheduling/index.js';
import type { Mail } from '../domain/mailer.js';
import type { MessageKind } from '../domain/message.js';
import type { Addressee } from './judge-message.js';

const ENTERING: ReadonlySet<MessageKind> = new Set([
  'booking_confirmed',
  'session_booked',
  'booking_moved',
]);
const TAKING_OUT: ReadonlySet<MessageKind> = new Set([
  'booking_cancelled',
  'session_cancelled',
  'own_cancellation',
  'booking_rejected',
  'booking_called_off',
]);

/**
 * The calendar file of a mail that says when a session is, or that it is not: one event for the whole
 * life of a booking, newer with each move and with its end. It names nobody but its reader.
 */
export function invitationFor(
  kind: MessageKind,
  { person, booking }: Pick<Addressee, 'person' | 'booking'>,
  { from, url, writtenAt }: { from: string; url: string; writtenAt: Instant },
): Pick<Mail, 'invitation'> {
  if (booking === undefined) return {};
  const method = methodOf(kind, booking);
  if (method === undefined) return {};
  const { id, timeRevision, startsAt, endsAt } = booking;
  const isCancelled = method === 'CANCEL';
  const event = {
    uid: ownUidOf(id),
    sequence: isCancelled ? timeRevision : timeRevision - 1,
    ...{ writtenAt, startsAt, endsAt, url, isCancelled },
    title: SESSION_TITLES[person.language],
    parties: {
      organizer: senderOf(from),
      attendee: { name: person.name, address: person.email },
    },
  };
  return { invitation: { method, text: calendarText({ method, events: [event] }) } };
}

function methodOf(
  kind: MessageKind,
  { status, wasConfirmed }: BookingFact,
): 'REQUEST' | 'CANCEL' | undefined {
  if (ENTERING.has(kind)) return status === 'confirmed' ? 'REQUEST' : undefined;
  const isOver = TAKING_OUT.has(kind) && status === 'cancelled' && wasConfirmed;
  return isOver ? 'CANCEL' : undefined;
}

/** `Name <local@domain>` or the bare address. */
function senderOf(from: string): Correspondent {
  const address = /<([^<>]+)>/.exec(from)?.[1] ?? from;
  return { name: 'RuangPulih', address: address.trim() };
}
