import { Inject, Injectable } from '@nestjs/common';
import type { Config } from '../../../config/config.js';
import { Sites } from '../../../platform/http/sites.js';
import { CONFIG } from '../../../config/config.module.js';
import { isoOf } from '../../../kernel/time/instant.js';
import { zoneId } from '../../../kernel/time/zones.js';
import type { Tx } from '../../../platform/database/transaction-runner.js';
import { AccountLinks, type Person } from '../../accounts/index.js';
import { NearestTimes, type BookingFact } from '../../booking/index.js';
import { invitationFor } from './invitation-for.js';
import { isFactorKind } from '../domain/factor-kinds.js';
import { isLinked, LINKED } from '../domain/factor-letters.js';
import { htmlOf, plainTextOf } from '../domain/lay-out.js';
import type { LetterFacts, LetterKind, Link } from '../domain/letter.js';
import type { Mail } from '../domain/mailer.js';
import { PHONE_CODE, type ClaimedMessage, type MessageKind } from '../domain/message.js';
import { isRemindedBy } from '../domain/preferences.js';
import { fillCodeTemplate, fillTemplate } from '../domain/templates.js';
import { isAboutPrivacy, privacyPageOf, privacyTimeOf } from './privacy-letters.js';
import { fullTimeOf, shortTimeOf, type Reader } from '../domain/wall-time.js';
import type { WhatsAppMessage } from '../domain/whatsapp.js';
import { writeLetter } from '../domain/write-letter.js';
import type { Addressee } from './judge-message.js';

/** A message as its channel takes it. */
export type Outgoing =
  | { readonly channel: 'email'; readonly mail: Mail }
  | { readonly channel: 'whatsapp'; readonly message: WhatsAppMessage };

type Reading = 'client' | 'psychologist';

/** What decides where a message leads. */
interface Aim {
  readonly booking: BookingFact | undefined;
  readonly reading: Reading;
  readonly home: Person['site'];
}

/** Writes a message in its reader's language, zone and channel. */
@Injectable()
export class ComposeMessage {
  private readonly sites: Sites;

  constructor(
    @Inject(NearestTimes) private readonly nearest: Pick<NearestTimes, 'to'>,
    @Inject(CONFIG) private readonly config: Pick<Config, 'publicUrl' | 'sites' | 'mail'>,
    @Inject(AccountLinks) private readonly links: Pick<AccountLinks, 'pathOf'>,
  ) {
    this.sites = new Sites(config);
  }

  async execute(tx: Tx, message: ClaimedMessage, addressee: Addressee): Promise<Outgoing> {
    const { person, booking } = addressee;
    if (message.kind === PHONE_CODE) return codeFor(message, addressee);
    const reading = booking?.psychologistAccountId === person.id ? 'psychologist' : 'client';
    const kind = letterKindOf(message.kind, { reading, booking });
    const facts = await this.factsOf(tx, message, addressee, { reading, kind });
    return message.channel === 'whatsapp'
      ? { channel: 'whatsapp', message: whatsAppOf(message, addressee, { kind, facts }) }
      : { channel: 'email', mail: this.mailOf(tx, message, addressee, { kind, facts }) };
  }

  private async factsOf(
    tx: Tx,
    message: ClaimedMessage,
    { person, booking, wishes, report, letter, guestCode }: Addressee,
    { reading, kind }: { reading: Reading; kind: LetterKind },
  ): Promise<LetterFacts> {
    const zone = zoneOf(person, booking, reading);
    const reader = { language: person.language, zone, now: tx.now };
    return {
      name: person.name,
      url: this.addressOf(message, letter ?? report, { booking, reading, home: person.site }),
      amount: message.amount === null ? '' : rupiahText(message.amount),
      isReminded: isRemindedBy(wishes),
      ...inShort(report),
      device: letter?.device ?? '',
      code: guestCode ?? '',
      choices: kind === 'late_money_returned' ? await this.choicesFor(tx, booking, reader) : [],
      ...timesOf(booking, reader),
      ...privacyTimeOf(message, reader),
      ...(letter === null ? {} : { fullTime: fullTimeOf(letter.madeAt, reader) }),
    };
  }

  private mailOf(
    { now }: Tx,
    message: ClaimedMessage,
    { person, booking, letter }: Addressee,
    { kind, facts }: { kind: LetterKind; facts: LetterFacts },
  ): Mail {
    const { email, language } = person;
    const words = writeLetter(kind, language, facts);
    const by = { from: this.config.mail.from, url: facts.url, writtenAt: now };
    return {
      messageId: `${message.id}@${domainOf(this.config.mail.from)}`,
      writtenAt: now,
      to: letter?.email ?? email,
      language,
      subject: words.subject,
      text: plainTextOf(words),
      html: htmlOf(words, language),
      ...invitationFor(message.kind, { person, booking }, by),
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
    const page = this.sites.addressOf(`${pageOf(booking, 'client')}/lagi`);
    return times.map(({ startsAt }) => ({
      label: fullTimeOf(startsAt, reader),
      url: `${page}?waktu=${encodeURIComponent(isoOf(startsAt))}`,
    }));
  }

  private addressOf(
    { kind, aboutId }: Pick<ClaimedMessage, 'kind' | 'aboutId'>,
    own: { readonly path: string } | null,
    { booking, reading, home }: Aim,
  ): string {
    const path = isLinked(kind)
      ? this.links.pathOf(LINKED[kind], aboutId, home)
      : pathOf(kind, own, { booking, reading, home });
    return this.sites.addressOf(path, home);
  }
}

const SECURITY_PAGES: Readonly<Record<Person['site'], string>> = {
  client: '/akun/keamanan/verifikasi',
  practice: '/praktik/keamanan/verifikasi',
  admin: '/admin/factors',
};
/** Where somebody sees that our team acts for them, and ends it. */
const ACCOUNT_PAGE = '/akun';
/** Where news leads that is about no booking. */
const PAGES: Readonly<Partial<Record<MessageKind, string>>> = {
  application_decided: '/praktik',
  safety_alert: '/praktik',
  documents_expiring: '/praktik/layanan?bagian=dokumen',
  documents_expired: '/praktik/layanan?bagian=dokumen',
  bank_account_changed: '/praktik/pendapatan',
  payout_done: '/praktik/pendapatan',
  photo_removed: '/praktik/profil',
  offer_lapsed: '/tunggu',
  place_lapsed: '/tunggu',
  guest_cancelled: '/',
};

function pathOf(
  kind: MessageKind,
  own: { readonly path: string } | null,
  { booking, reading, home }: Aim,
): string {
  if (own !== null) return own.path;
  if (isAboutPrivacy(kind)) return privacyPageOf(kind, home);
  if (kind === 'support_opened') return ACCOUNT_PAGE;
  const page = isFactorKind(kind) ? SECURITY_PAGES[home] : PAGES[kind];
  if (page !== undefined) return page;
  if (booking !== undefined) return pageOf(booking, reading);
  return home === 'admin' ? '/admin/login' : '/masuk';
}

function inShort(report: Addressee['report']): Pick<LetterFacts, 'period' | 'figures'> {
  return { period: report?.period ?? '', figures: report?.figures ?? [] };
}

/** An offer is read on the page of what it would replace. */
function pageOf({ chainId }: BookingFact, reading: Reading): string {
  return `/${reading === 'psychologist' ? 'praktik/sesi' : 'sesi'}/${chainId}`;
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

/** To the number the code is about, which may not be the account's. @throws Error where no code was written. */
function codeFor({ id }: ClaimedMessage, { person, code }: Addressee): Outgoing {
  if (code === null) throw new Error('No code was written for this message.');
  const filled = fillCodeTemplate(person.language, code.code);
  return { channel: 'whatsapp', message: { ...filled, messageId: id, to: code.phone } };
}

function letterKindOf(
  kind: Exclude<MessageKind, typeof PHONE_CODE>,
  { reading, booking }: { reading: Reading; booking: BookingFact | undefined },
): LetterKind {
  if (kind === 'money_returned') {
    return booking?.status === 'expired' ? 'late_money_returned' : 'extra_money_returned';
  }
  if (kind === 'booking_moved') return `${reading}_moved`;
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
  const { freeCancelUntil } = booking;
  const decideUntil = booking.status === 'offered' ? booking.keepUntil : booking.decideUntil;
  return {
    shortTime: shortTimeOf(booking.startsAt, reader),
    fullTime: fullTimeOf(booking.startsAt, reader),
    answerBy: decideUntil === null ? '' : fullTimeOf(decideUntil, reader),
    freeUntil:
      freeCancelUntil === null || freeCancelUntil <= reader.now
        ? ''
        : fullTimeOf(freeCancelUntil, reader),
  };
}

function rupiahText(amount: number): string {
  return `Rp${new Intl.NumberFormat('id-ID', { maximumFractionDigits: 0 }).format(amount)}`;
}

/** `Name <local@domain>` or the bare address. */
function domainOf(from: string): string {
  return /@([^\s<>@]+)/.exec(from)?.[1] ?? 'localhost';
}
