import type { Delivery } from './delivery.js';
import type { FilledTemplate } from './templates.js';

/** A template for one person's phone. */
export interface WhatsAppMessage extends FilledTemplate {
  /** Ours; the provider repeats it in every status it tells. */
  readonly messageId: string;
  /** E.164. */
  readonly to: string;
}

/** Port: hands templates to WhatsApp. Does not throw for what the provider or the line does. */
export abstract class WhatsApp {
  /** Whether this house has a line to WhatsApp at all. */
  abstract readonly isOffered: boolean;

  abstract send(message: WhatsAppMessage): Promise<Delivery>;
}
