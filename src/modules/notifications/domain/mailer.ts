import type { Instant } from '../../../kernel/time/instant.js';

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
}

/** How handing a mail over ended. */
export type Delivery =
  | { readonly outcome: 'accepted'; readonly providerRef: string }
  /** Certainly not taken: trying again cannot send it twice. `isFinal`: nor would it help. */
  | { readonly outcome: 'refused'; readonly isFinal: boolean; readonly reason: string }
  /** Perhaps taken: the answer never came. */
  | { readonly outcome: 'unknown'; readonly reason: string };

/** Port: hands mails to a mail server. Does not throw for what the server or the line does. */
export abstract class Mailer {
  abstract send(mail: Mail): Promise<Delivery>;
}
