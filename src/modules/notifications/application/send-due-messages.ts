import { Injectable } from '@nestjs/common';
import { MachineClock } from '../../../kernel/time/clock.js';
import { plusMinutes } from '../../../kernel/time/instant.js';
import { TransactionRunner, type Tx } from '../../../platform/database/transaction-runner.js';
import type { Delivery } from '../domain/delivery.js';
import type { ClaimedMessage } from '../domain/message.js';
import { nextAttemptAt } from '../domain/retry.js';
import { MessageRepository } from '../infrastructure/message.repository.js';
import { ToldMessagesRepository } from '../infrastructure/told-messages.repository.js';
import { ComposeMessage, type Outgoing } from './compose-message.js';
import { HandOver } from './hand-over.js';
import { JudgeMessage } from './judge-message.js';

/** Longer than any channel ever takes, so that only a dead process loses its claim. */
const LEASE_MINUTES = 3;
/** Sent side by side; as many at most are in doubt when the process is killed. */
const BATCH = 4;

/** What became of a message. */
export type MessageEnd = 'dropped' | 'sent' | 'postponed' | 'failed' | 'unknown';

interface Letter {
  readonly message: ClaimedMessage;
  readonly outgoing: Outgoing;
}

/** Takes a few due messages, sends them side by side and writes down how each ended. */
@Injectable()
export class SendDueMessages {
  constructor(
    private readonly runner: TransactionRunner,
    private readonly machineClock: MachineClock,
    private readonly messages: MessageRepository,
    private readonly told: ToldMessagesRepository,
    private readonly judgeMessage: JudgeMessage,
    private readonly composeMessage: ComposeMessage,
    private readonly handOver: HandOver,
  ) {}

  /**
   * The claim commits before anything leaves: whoever sweeps at the same time takes others.
   *
   * @returns how each ended; none when nothing was due.
   */
  async execute(): Promise<MessageEnd[]> {
    const { letters, dropped } = await this.runner.run((tx) => this.claim(tx));
    const ends = await Promise.all(letters.map((letter) => this.send(letter)));
    return [...ends, ...dropped];
  }

  private async claim(tx: Tx): Promise<{ letters: Letter[]; dropped: 'dropped'[] }> {
    const now = this.machineClock.now();
    const lease = { now, claimedUntil: plusMinutes(now, LEASE_MINUTES) };
    const letters: Letter[] = [];
    const dropped: 'dropped'[] = [];
    for (const message of await this.messages.claimDue(tx, lease, BATCH)) {
      const { drop, send } = await this.judgeMessage.execute(tx, message);
      if (send !== undefined) {
        letters.push({ message, outgoing: await this.composeMessage.execute(tx, message, send) });
      } else {
        await this.messages.drop(tx, message.id, drop);
        if (drop === 'unreachable') await this.told.letEmailStandIn(tx, message.id);
        dropped.push('dropped');
      }
    }
    return { letters, dropped };
  }

  private async send({ message, outgoing }: Letter): Promise<MessageEnd> {
    const delivery = await this.handOver.execute(outgoing);
    return this.runner.run((tx) => this.record(tx, message, delivery));
  }

  private async record(tx: Tx, message: ClaimedMessage, delivery: Delivery): Promise<MessageEnd> {
    if (delivery.outcome === 'accepted') {
      await this.messages.markSent(tx, message, delivery.providerRef);
      return 'sent';
    }
    if (delivery.outcome === 'unknown') {
      const isNews = await this.messages.markUnknown(tx, message, delivery.reason);
      if (isNews) await this.told.letEmailStandIn(tx, message.id);
      return 'unknown';
    }
    const retryAt = delivery.isFinal
      ? undefined
      : nextAttemptAt(message.attempts, this.machineClock.now());
    if (retryAt === undefined) {
      const isNews = await this.messages.markFailed(tx, message, delivery.reason);
      if (isNews) await this.told.letEmailStandIn(tx, message.id);
      return 'failed';
    }
    await this.messages.postpone(tx, message, { retryAt, reason: delivery.reason });
    return 'postponed';
  }
}
