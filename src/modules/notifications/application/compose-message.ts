import { Inject, Injectable } from '@nestjs/common';
import type { Config } from '../../../config/config.js';
import { CONFIG } from '../../../config/config.module.js';
import { isoOf } from '../../../kernel/time/instant.js';
import { zoneId } from '../../../kernel/time/zones.js';
import type { Tx } from '../../../platform/database/transaction-runner.js';
import { People, type Person } from '../../accounts/index.js';
import { BookingFacts, NearestTimes, type BookingFact } from '../../booking/index.js';
import { dropReasonOf, type DropReason } from '../domain/drop-reason.js';
import { htmlOf, plainTextOf } from '../domain/lay-out.js';
import type { LetterFacts, LetterKind, Link } from '../domain/letter.js';
import type { Mail } from '../domain/mailer.js';
import type { ClaimedMessage, MessageKind } from '../domain/message.js';
import { fullTimeOf, shortTimeOf, type Reader } from '../domain/wall-time.js';
import { writeLetter } from '../domain/write-letter.js';

/** What becomes of a due message. */
export type Verdict =
  | { readonly send: Mail; readonly drop?: never }
  | { readonly drop: DropReason; readonly send?: never };

type Reading = 'client' | 'psychologist';

/** Decides whether a due message is still wanted, and writes it. */
@Injectable()
export class ComposeMessage {
  constructor(
    private readonly people: People,
    private readonly bookings: BookingFacts,
    @Inject(NearestTimes) private readonly nearest: Pick<NearestTimes, 'to'>,
    @Inject(CONFIG) private readonly config: Pick<Config, 'publicUrl' | 'mail'>,
  ) {}

  /** Re-reads booking and recipient in the claiming transaction, so that the claim judges today. */
  async execute(tx: Tx, message: ClaimedMessage): Promise<Verdict> {
    const booking = await this.bookingOf(tx, message);
    const drop = dropReasonOf(message, booking, tx.now);
    if (drop !== undefined) return { drop };
    const person = await this.people.byId(tx, message.recipientId);
    if (person === null) return { drop: 'recipient_gone' };
    return { send: await this.write(message, person, { booking, tx }) };
  }

  private async bookingOf(tx: Tx, { bookingId }: ClaimedMessage): Promise<BookingFact | undefined> {
    if (bookingId === null) return undefined;
    return (await this.bookings.of(tx, [bookingId])).get(bookingId);
  }

  private async write(
    message: ClaimedMessage,
    person: Person,
    { booking, tx }: { booking: BookingFact | undefined; tx: Tx },
  ): Promise<Mail> {
    const { language } = person;
    const reading = booking?.psychologistAccountId === person.id ? 'psychologist' : 'client';
    const reader = { language, zone: zoneOf(person, booking, reading), now: tx.now };
    const kind = letterKindOf(message.kind, { reading, booking });
    const letter = writeLetter(kind, language, {
      name: person.name,
      url: this.addressOf(message.kind, booking, reading),
      amount: message.amount === null ? '' : rupiahText(message.amount),
      choices: kind === 'late_money_returned' ? await this.choicesFor(tx, booking, reader) : [],
      ...timesOf(booking, reader),
    });
    return {
      messageId: `${message.id}@${domainOf(this.config.mail.from)}`,
      writtenAt: tx.now,
      to: person.email,
      language,
      subject: letter.subject,
      text: plainTextOf(letter),
      html: htmlOf(letter, language),
    };
  }

  /** Times to be had instead. Their addresses name nobody; the page behind leads on to paying. */
  private async choicesFor(
    tx: Tx,
    booking: BookingFact | undefined,
    reader: Reader,
  ): Promise<Link[]> {
    if (booking === undefined) return [];
    const times = await this.nearest.to(tx, booking, tx.now);
    const page = `${pageOf(this.config.publicUrl, booking, 'client')}/lagi`;
    return times.map(({ startsAt }) => ({
      label: fullTimeOf(startsAt, reader),
      url: `${page}?waktu=${encodeURIComponent(isoOf(startsAt))}`,
    }));
  }

  private addressOf(kind: MessageKind, booking: BookingFact | undefined, reading: Reading): string {
    const { publicUrl } = this.config;
    if (kind === 'application_decided') return `${publicUrl}/praktik`;
    return booking === undefined ? `${publicUrl}/masuk` : pageOf(publicUrl, booking, reading);
  }
}

function pageOf(publicUrl: string, { id }: BookingFact, reading: Reading): string {
  return `${publicUrl}/${reading === 'psychologist' ? 'praktik/sesi' : 'sesi'}/${id}`;
}

function letterKindOf(
  kind: MessageKind,
  { reading, booking }: { reading: Reading; booking: BookingFact | undefined },
): LetterKind {
  if (kind === 'money_returned') {
    return booking?.status === 'expired' ? 'late_money_returned' : 'extra_money_returned';
  }
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
): Pick<LetterFacts, 'shortTime' | 'fullTime' | 'answerBy' | 'freeUntil'> {
  if (booking === undefined) return { shortTime: '', fullTime: '', answerBy: '', freeUntil: '' };
  const { decideUntil, freeCancelUntil } = booking;
  return {
    shortTime: shortTimeOf(booking.startsAt, reader),
    fullTime: fullTimeOf(booking.startsAt, reader),
    answerBy: decideUntil === null ? '' : fullTimeOf(decideUntil, reader),
    freeUntil: freeCancelUntil === null ? '' : fullTimeOf(freeCancelUntil, reader),
  };
}

function rupiahText(amount: number): string {
  return `Rp${new Intl.NumberFormat('id-ID', { maximumFractionDigits: 0 }).format(amount)}`;
}

/** `Name <local@domain>` or the bare address. */
function domainOf(from: string): string {
  return /@([^\s<>@]+)/.exec(from)?.[1] ?? 'localhost';
}
