import type { Instant } from '../../../kernel/time/instant.js';
import type { Delivery } from './delivery.js';

/** A calendar file that goes with a mail, and what it asks of the calendar it comes to. */
interface Invitation {
  readonly method: 'REQUEST' | 'CANCEL';
  readonly text: string;
}

/** A mail to one person, in plain text and in HTML. */
export interface Mail {
  /** Ours, without angle brackets; the same however often the mail is tried. */
  readonly messageId: string;
  readonly writtenAt: Instant;
  /** The address alone, without a name. */
  readonly to: string;
  readonly language: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly invitation?: Invitation;
}

/** Port: hands mails to a mail server. Does not throw for what the server or the line does. */
export abstract class Mailer {
  abstract send(mail: Mail): Promise<Delivery>;
}
