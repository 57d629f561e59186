import {
  DeliveryFold,
  type DeliveryEvent,
  type DeliveryState,
  type Notice,
} from '../midtrans/delivery.js';
import type { Message, MessageStatus } from './message.js';

/** A line of the book. What happened to a message and the statuses it owes are one line. */
export type PhoneEvent =
  | { type: 'accepted'; message: Message; notices: readonly Notice[] }
  | { type: 'changed'; messageId: string; status: MessageStatus; notices: readonly Notice[] }
  | DeliveryEvent;

/** Every message on every phone, in the order in which they were accepted. */
export interface PhoneState extends DeliveryState {
  messages: ReadonlyMap<string, Message>;
}

export class PhoneFold extends DeliveryFold implements PhoneState {
  readonly messages = new Map<string, Message>();

  override apply(event: PhoneEvent): void {
    switch (event.type) {
      case 'accepted':
        this.messages.set(event.message.id, event.message);
        this.add(event.notices);
        return;
      case 'changed': {
        const message = this.messages.get(event.messageId);
        if (message === undefined) throw new Error(`The book knows no message ${event.messageId}.`);
        this.messages.set(message.id, { ...message, status: event.status });
        this.add(event.notices);
        return;
      }
      default:
        super.apply(event);
    }
  }
}
