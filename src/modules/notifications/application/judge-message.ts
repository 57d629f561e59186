import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/database/transaction-runner.js';
import {
  ACCOUNT_LETTERS,
  AccountLetters,
  PhoneProofs,
  type Person,
  type WrittenCode,
  type WrittenLetter,
} from '../../accounts/index.js';
import { BookingFacts, GuestLinks, type BookingFact } from '../../booking/index.js';
import { dropReasonOf, type DropReason } from '../domain/drop-reason.js';
import { isReport, PHONE_CODE, type ClaimedMessage, type MessageKind } from '../domain/message.js';
import { unwantedBy } from '../domain/preferences.js';
import { ReportDigest, type ReportInShort } from '../domain/report-digest.js';
import { Recipients } from './recipients.js';
import { ReadWishes, type Wishes } from './read-wishes.js';

/** Who gets a message that is still wanted, and what it is about. */
export interface Addressee {
  readonly person: Person;
  readonly booking: BookingFact | undefined;
  readonly wishes: Wishes;
  /** Set exactly when the message is a report. */
  readonly report: ReportInShort | null;
  /** Set exactly when it is about the account itself. */
  readonly letter: WrittenLetter | null;
  /** Set exactly when it brings the code that proves a number. */
  readonly code: WrittenCode | null;
  /** Set exactly when it brings the code that binds a guest's device. */
  readonly guestCode: string | null;
}

type Contents = Pick<Addressee, 'report' | 'letter' | 'code' | 'guestCode'>;

/** What becomes of a due message. */
export type Verdict =
  | { readonly send: Addressee; readonly drop?: never }
  | { readonly drop: DropReason; readonly send?: never };

/** Decides whether a due message is still wanted, on its channel. */
@Injectable()
export class JudgeMessage {
  constructor(
    private readonly recipients: Recipients,
    private readonly bookings: BookingFacts,
    private readonly readWishes: ReadWishes,
    private readonly reports: ReportDigest,
    private readonly letters: AccountLetters,
    private readonly proofs: PhoneProofs,
    private readonly guests: GuestLinks,
  ) {}

  /**
   * Re-reads booking, recipient and preferences in the claiming transaction, so that the claim
   * judges today.
   */
  async execute(tx: Tx, message: ClaimedMessage): Promise<Verdict> {
    const booking = await this.bookingOf(tx, message);
    const drop = dropReasonOf(message, booking, tx.now);
    if (drop !== undefined) return { drop };
    const person = await this.recipients.of(tx, message);
    if (person === null) return { drop: 'recipient_gone' };
    const wishes = await this.readWishes.of(tx, person);
    const unwanted = message.standsIn
      ? undefined
      : unwantedBy(message.channel, message.kind, wishes);
    if (unwanted !== undefined) return { drop: unwanted };
    const contents = await this.contentsOf(tx, message, person);
    const gone = missingIn(contents, message.kind);
    return gone === undefined ? { send: { person, booking, wishes, ...contents } } : { drop: gone };
  }

  private async contentsOf(tx: Tx, message: ClaimedMessage, person: Person): Promise<Contents> {
    return {
      report: await this.reportOf(tx, message, person),
      letter: await this.letterOf(tx, message, person),
      code: await this.codeOf(tx, message),
      guestCode: await this.guestCodeOf(tx, message),
    };
  }

  private async reportOf(
    tx: Tx,
    { kind, aboutId }: ClaimedMessage,
    { language }: Person,
  ): Promise<ReportInShort | null> {
    return isReport(kind) ? this.reports.of(tx, aboutId, language) : null;
  }

  private async letterOf(
    tx: Tx,
    { kind, aboutId }: ClaimedMessage,
    { site }: Person,
  ): Promise<WrittenLetter | null> {
    return isAccountLetter(kind) ? this.letters.write(tx, aboutId, site) : null;
  }

  private async guestCodeOf(tx: Tx, { kind, aboutId }: ClaimedMessage): Promise<string | null> {
    return kind === 'guest_code'
      ? ((await this.guests.writeCode(tx, aboutId))?.code ?? null)
      : null;
  }

  private async codeOf(tx: Tx, { kind, aboutId }: ClaimedMessage): Promise<WrittenCode | null> {
    return kind === PHONE_CODE ? this.proofs.write(tx, aboutId) : null;
  }

  private async bookingOf(tx: Tx, { bookingId }: ClaimedMessage): Promise<BookingFact | undefined> {
    if (bookingId === null) return undefined;
    return (await this.bookings.of(tx, [bookingId])).get(bookingId);
  }
}

/** Why a message that should bring something has nothing to bring any more. */
function missingIn(contents: Contents, kind: MessageKind): DropReason | undefined {
  const { report, letter, code, guestCode } = contents;
  if (report === null && isReport(kind)) return 'switched_off';
  const isOver =
    (letter === null && isAccountLetter(kind)) ||
    (code === null && kind === PHONE_CODE) ||
    (guestCode === null && kind === 'guest_code');
  return isOver ? 'letter_over' : undefined;
}

/** About an account itself: it brings its own address and its own link. */
function isAccountLetter(kind: MessageKind): boolean {
  return ACCOUNT_LETTERS.some((letter) => letter === kind);
}
