import { Inject, Injectable } from '@nestjs/common';
import type { Logger } from 'pino';
import { MachineClock } from '../../../kernel/time/clock.js';
import { TransactionRunner } from '../../../platform/database/transaction-runner.js';
import { LOG } from '../../../platform/log/log.module.js';
import { MessageRepository } from '../infrastructure/message.repository.js';
import { ToldMessagesRepository } from '../infrastructure/told-messages.repository.js';

/**
 * Messages whose process died while sending: the server may have taken them, so they are marked
 * unknown, logged and never sent again.
 */
@Injectable()
export class GiveUpLostMessages {
  constructor(
    private readonly runner: TransactionRunner,
    private readonly machineClock: MachineClock,
    private readonly messages: MessageRepository,
    private readonly told: ToldMessagesRepository,
    @Inject(LOG) private readonly log: Logger,
  ) {}

  /** How many there were. */
  async execute(): Promise<number> {
    const now = this.machineClock.now();
    const lost = await this.runner.run(async (tx) => {
      const ids = await this.messages.giveUpLost(tx, now);
      for (const id of ids) await this.told.letEmailStandIn(tx, id);
      return ids;
    });
    for (const messageId of lost) {
      this.log.warn({ messageId }, 'a message was lost while it was being sent');
    }
    return lost.length;
  }
}
