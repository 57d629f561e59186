import { CHANNELS, type Channel, type MessageKind } from './message.js';

/** What somebody may switch off, as far as a channel lets them. */
export type Topic = 'reminders' | 'news';

/** What goes by WhatsApp as well, and under which switch. The rest is for email alone. */
const BY_WHATSAPP: Readonly<Partial<Record<MessageKind, Topic>>> = {
  request_received: 'news',
  booking_confirmed: 'news',
  booking_rejected: 'news',
  reminder_24h: 'reminders',
  reminder_1h: 'reminders',
};

/** Undefined for what only email carries. */
export function whatsAppTopicOf(kind: MessageKind): Topic | undefined {
  return BY_WHATSAPP[kind];
}

export function isReminder(kind: MessageKind): boolean {
  return BY_WHATSAPP[kind] === 'reminders';
}

/** The channels on which a message of this kind is owed; each is judged by itself when it is due. */
export function channelsOf(kind: MessageKind, isWhatsAppOffered: boolean): readonly Channel[] {
  const both = isWhatsAppOffered && whatsAppTopicOf(kind) !== undefined;
  return both ? CHANNELS : ['email'];
}
