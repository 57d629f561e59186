import { randomBytes, randomUUID } from 'node:crypto';

import type { DemoClock } from '../clock/demo-clock.js';
import type { Decision } from '../event-book.js';
import type { MachineTime } from '../machine-time.js';
import type { Notice } from '../midtrans/delivery.js';
import { isOnWhatsApp, type Message, type MessageStatus, type NewMessage } from './message.js';
import type { PhoneBook } from './phone-book.js';
import type { PhoneEvent } from './phone-state.js';
import { statusBody } from './status-body.js';

interface Parts {
  book: PhoneBook;
  clock: DemoClock;
  machine: MachineTime;
  phoneNumberId: string;
}

/** A phone takes a moment to ring, so "delivered" follows "sent". */
const RINGS_AFTER_MS = 300;

/** What can happen to a message. A method settles once its effect is stored. */
export class Phones {
  constructor(private readonly parts: Parts) {}

  /** Newest first. */
  list(accepts: (message: Message) => boolean = () => true): Message[] {
    return [...this.parts.book.state.messages.values()].reverse().filter(accepts);
  }

  /** Takes a message; a number without WhatsApp only shows afterwards, as it does at Meta. */
  accept(asked: NewMessage): Promise<Message> {
    return this.parts.book.change((): Decision<PhoneEvent, Message> => {
      const status: MessageStatus = isOnWhatsApp(asked.to) ? 'delivered' : 'failed';
      const id = `wamid.${randomBytes(24).toString('base64url')}`;
      const message = { ...asked, id, status, acceptedAt: this.parts.clock.now() };
      const notices =
        status === 'failed'
          ? [this.notice(message, 'failed')]
          : [this.notice(message, 'sent'), this.notice(message, 'delivered', RINGS_AFTER_MS)];
      return { events: [{ type: 'accepted', message, notices }], result: message };
    });
  }

  /** Somebody looks at it. @returns false when there is nothing to be read. */
  read(messageId: string): Promise<boolean> {
    return this.parts.book.change((state): Decision<PhoneEvent, boolean> => {
      const message = state.messages.get(messageId);
      if (message?.status !== 'delivered')
        return { events: [], result: message?.status === 'read' };
      const notices = [this.notice(message, 'read')];
      return { events: [{ type: 'changed', messageId, status: 'read', notices }], result: true };
    });
  }

  private notice(message: Message, status: MessageStatus, delayMs = 0): Notice {
    const { clock, machine, phoneNumberId } = this.parts;
    return {
      id: randomUUID(),
      orderId: message.id,
      url: null,
      body: statusBody({ message, status, at: clock.now(), phoneNumberId }),
      createdAt: machine.now() + delayMs,
    };
  }
}
