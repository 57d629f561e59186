import { Inject, Injectable, type OnModuleDestroy, type OnModuleInit } from '@nestjs/common';
import type { Logger } from 'pino';
import { Jobs } from '../../../platform/jobs/jobs.js';
import { LOG } from '../../../platform/log/log.module.js';
import { GiveUpLostMessages } from './give-up-lost-messages.js';
import { SendDueMessages, type MessageEnd } from './send-due-messages.js';

export const MESSAGES_SWEEP = 'messages';

/** Sends what is due until nothing is. */
@Injectable()
export class SweepMessages implements OnModuleInit, OnModuleDestroy {
  private isStopping = false;

  constructor(
    private readonly jobs: Jobs,
    private readonly giveUpLostMessages: GiveUpLostMessages,
    private readonly sendDueMessages: SendDueMessages,
    @Inject(LOG) private readonly log: Logger,
  ) {}

  onModuleInit(): void {
    this.jobs.handle(MESSAGES_SWEEP, () => this.execute());
  }

  /** The messages on their way are finished, no others are begun. */
  onModuleDestroy(): void {
    this.isStopping = true;
  }

  /** How many messages were dealt with. */
  async execute(): Promise<number> {
    let count = await this.giveUpLostMessages.execute();
    while (!this.isStopping) {
      const ends = await this.sendDueMessages.execute();
      if (ends.length === 0) break;
      this.report(ends);
      count += ends.length;
    }
    return count;
  }

  private report(ends: readonly MessageEnd[]): void {
    for (const outcome of ends) {
      if (outcome === 'sent' || outcome === 'dropped') continue;
      this.log.warn({ outcome }, 'a message could not be sent');
    }
  }
}
