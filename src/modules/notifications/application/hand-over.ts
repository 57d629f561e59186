import { Injectable } from '@nestjs/common';
import type { Delivery } from '../domain/delivery.js';
import { Mailer } from '../domain/mailer.js';
import { WhatsApp } from '../domain/whatsapp.js';
import type { Outgoing } from './compose-message.js';

/** Hands a message to whoever carries its channel; all channels end in the same few ways. */
@Injectable()
export class HandOver {
  constructor(
    private readonly mailer: Mailer,
    private readonly whatsApp: WhatsApp,
  ) {}

  /** Never inside a transaction. Does not throw for what a provider or a line does. */
  execute(outgoing: Outgoing): Promise<Delivery> {
    return outgoing.channel === 'email'
      ? this.mailer.send(outgoing.mail)
      : this.whatsApp.send(outgoing.message);
  }
}
