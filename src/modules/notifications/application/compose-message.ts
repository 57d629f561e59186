import { Inject, Injectable } from '@nestjs/common';
import type { Config } from '../../../config/config.js';
import { CONFIG } from '../../../config/config.module.js';
import type { Instant } from '../../../kernel/time/instant.js';
import { zoneId } from '../../../kernel/time/zones.js';
import type { Person } from '../../accounts/index.js';
import type { BookingFact } from '../../booking/index.js';
import { htmlOf, plainTextOf } from '../domain/lay-out.js';
import type { LetterFacts, LetterKind } from '../domain/letter.js';
import type { Mail } from '../domain/mailer.js';
import type { ClaimedMessage, MessageKind } from '../domain/message.js';
import { isRemindedBy } from '../domain/preferences.js';
import { fillTemplate } from '../domain/templates.js';
import { fullTimeOf, shortTimeOf, type Reader } from '../domain/wall-time.js';
import type { WhatsAppMessage } from '../domain/whatsapp.js';
import { writeLetter } from '../domain/write-letter.js';
import type { Addressee } from './judge-message.js';

/** A message as its channel takes it. */
export type Outgoing =
  | { readonly channel: 'email'; readonly mail: Mail }
  | { readonly channel: 'whatsapp'; readonly message: WhatsAppMessage };

type Reading = 'client' | 'psychologist';

/** Writes a message in its reader's language, zone and channel. */
@Injectable()
export class ComposeMessage {
  constructor(@Inject(CONFIG) private readonly config: Pick<Config, 'publicUrl' | 'mail'>) {}

  execute(message: ClaimedMessage, addressee: Addressee, now: Instant): Outgoing {
    const { person, booking } = addressee;
    const reading = booking?.psychologistAccountId === person.id ? 'psychologist' : 'client';
    const kind = letterKindOf(message.kind, reading);
    const facts = this.factsOf(message, addressee, { reading, now });
    return message.channel === 'whatsapp'
      ? { channel: 'whatsapp', message: whatsAppOf(message, addressee, { kind, facts }) }
      : { channel: 'email', mail: this.mailOf(message, person, { kind, facts, now }) };
  }

  private factsOf(
    message: ClaimedMessage,
    { person, booking, wishes }: Addressee,
    { reading, now }: { reading: Reading; now: Instant },
  ): LetterFacts {
    const reader = { language: person.language, zone: zoneOf(person, booking, reading), now };
    return {
      name: person.name,
      url: this.addressOf(booking, reading),
      amount: message.amount === null ? '' : rupiahText(message.amount),
      isReminded: isRemindedBy(wishes),
      ...timesOf(booking, reader),
    };
  }

  private mailOf(
    message: ClaimedMessage,
    { email, language }: Person,
    { kind, facts, now }: { kind: LetterKind; facts: LetterFacts; now: Instant },
  ): Mail {
    const letter = writeLetter(kind, language, facts);
    return {
      messageId: `${message.id}@${domainOf(this.config.mail.from)}`,
      writtenAt: now,
      to: email,
      language,
      subject: letter.subject,
      text: plainTextOf(letter),
      html: htmlOf(letter, language),
    };
  }

  private addressOf(booking: BookingFact | undefined, reading: Reading): string {
    const { publicUrl } = this.config;
    if (booking === undefined) return `${publicUrl}/masuk`;
    const area = reading === 'psychologist' ? 'praktik/sesi' : 'sesi';
    return `${publicUrl}/${area}/${booking.id}`;
  }
}

/** @throws Error for what is about no booking, or for somebody without a number: neither is owed. */
function whatsAppOf(
  message: ClaimedMessage,
  { person, booking }: Addressee,
  { kind, facts }: { kind: LetterKind; facts: LetterFacts },
): WhatsAppMessage {
  if (booking === undefined || person.phone === null) {
    throw new Error('This message cannot go by WhatsApp.');
  }
  const filled = fillTemplate(kind, person.language, { ...facts, bookingId: booking.id });
  return { ...filled, messageId: message.id, to: person.phone };
}

function letterKindOf(kind: MessageKind, reading: Reading): LetterKind {
  if (kind !== 'reminder_24h' && kind !== 'reminder_1h') return kind;
  return reading === 'psychologist' ? 'psychologist_reminder' : 'client_reminder';
}

function zoneOf(
  person: Person,
  booking: BookingFact | undefined,
  reading: Reading,
): Reader['zone'] {
  if (booking === undefined) return zoneId(person.timeZone);
  return zoneId(reading === 'psychologist' ? booking.psychologistZone : booking.clientZone);
}

function timesOf(
  booking: BookingFact | undefined,
  reader: Reader,
): Pick<LetterFacts, 'shortTime' | 'fullTime' | 'answerBy'> {
  if (booking === undefined) return { shortTime: '', fullTime: '', answerBy: '' };
  return {
    shortTime: shortTimeOf(booking.startsAt, reader),
    fullTime: fullTimeOf(booking.startsAt, reader),
    answerBy: booking.decideUntil === null ? '' : fullTimeOf(booking.decideUntil, reader),
  };
}

function rupiahText(amount: number): string {
  return `Rp${new Intl.NumberFormat('id-ID', { maximumFractionDigits: 0 }).format(amount)}`;
}

/** `Name <local@domain>` or the bare address. */
function domainOf(from: string): string {
  return /@([^\s<>@]+)/.exec(from)?.[1] ?? 'localhost';
}
