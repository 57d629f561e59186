import { Inject, Injectable, type OnModuleDestroy, type OnModuleInit } from '@nestjs/common';
import type { Logger } from 'pino';
import { Jobs } from '../../../platform/jobs/jobs.js';
import { LOG } from '../../../platform/log/log.module.js';
import { GiveUpLostMessages } from './give-up-lost-messages.js';
import { SendNextMessage, type Sent } from './send-next-message.js';

export const MESSAGES_SWEEP = 'messages';

/** Sends what is due until nothing is. */
@Injectable()
export class SweepMessages implements OnModuleInit, OnModuleDestroy {
  private isStopping = false;

  constructor(
    private readonly jobs: Jobs,
    private readonly giveUpLostMessages: GiveUpLostMessages,
    private readonly sendNextMessage: SendNextMessage,
    @Inject(LOG) private readonly log: Logger,
  ) {}

  onModuleInit(): void {
    this.jobs.handle(MESSAGES_SWEEP, () => this.execute());
  }

  /** The message that is on its way is finished, no other is begun. */
  onModuleDestroy(): void {
    this.isStopping = true;
  }

  /** How many messages were dealt with. */
  async execute(): Promise<number> {
    let count = await this.giveUpLostMessages.execute();
    while (!this.isStopping) {
      const sent = await this.sendNextMessage.execute();
      if (sent === 'none') break;
      this.report(sent);
      count += 1;
    }
    return count;
  }

  private report(sent: Sent): void {
    if (sent === 'sent' || sent === 'dropped') return;
    this.log.warn({ outcome: sent }, 'a message could not be sent');
  }
}
