import { Injectable } from '@nestjs/common';
import { MachineClock } from '../../../kernel/time/clock.js';
import { plusMinutes } from '../../../kernel/time/instant.js';
import { TransactionRunner, type Tx } from '../../../platform/database/transaction-runner.js';
import { Mailer, type Delivery, type Mail } from '../domain/mailer.js';
import type { ClaimedMessage } from '../domain/message.js';
import { nextAttemptAt } from '../domain/retry.js';
import { MessageRepository } from '../infrastructure/message.repository.js';
import { ComposeMessage } from './compose-message.js';

/** Longer than the mailer ever takes, so that only a dead process loses its claim. */
const LEASE_MINUTES = 3;

/** What became of the next due message; `none`: nothing was due. */
export type Sent = 'none' | 'dropped' | 'sent' | 'postponed' | 'failed' | 'unknown';

/**
 * Takes one due message, sends it and writes down how that ended. One at a time, so that a killed
 * process leaves at most one message of which nobody can say whether it arrived.
 */
@Injectable()
export class SendNextMessage {
  constructor(
    private readonly runner: TransactionRunner,
    private readonly machineClock: MachineClock,
    private readonly messages: MessageRepository,
    private readonly composeMessage: ComposeMessage,
    private readonly mailer: Mailer,
  ) {}

  /** The claim commits before the mail leaves: whoever sweeps at the same time takes another. */
  async execute(): Promise<Sent> {
    const claim = await this.runner.run((tx) => this.claim(tx));
    if (claim === 'none' || claim === 'dropped') return claim;
    const delivery = await this.mailer.send(claim.mail);
    return this.runner.run((tx) => this.record(tx, claim.message, delivery));
  }

  private async claim(
    tx: Tx,
  ): Promise<'none' | 'dropped' | { message: ClaimedMessage; mail: Mail }> {
    const now = this.machineClock.now();
    const claimedUntil = plusMinutes(now, LEASE_MINUTES);
    const message = await this.messages.claimNext(tx, { now, claimedUntil });
    if (message === null) return 'none';
    const { drop, send } = await this.composeMessage.execute(tx, message);
    if (send !== undefined) return { message, mail: send };
    await this.messages.drop(tx, message.id, drop);
    return 'dropped';
  }

  private async record(tx: Tx, message: ClaimedMessage, delivery: Delivery): Promise<Sent> {
    if (delivery.outcome === 'accepted') {
      await this.messages.markSent(tx, message, delivery.providerRef);
      return 'sent';
    }
    if (delivery.outcome === 'unknown') {
      await this.messages.markUnknown(tx, message, delivery.reason);
      return 'unknown';
    }
    const retryAt = delivery.isFinal
      ? undefined
      : nextAttemptAt(message.attempts, this.machineClock.now());
    if (retryAt === undefined) {
      await this.messages.markFailed(tx, message, delivery.reason);
      return 'failed';
    }
    await this.messages.postpone(tx, message, { retryAt, reason: delivery.reason });
    return 'postponed';
  }
}
