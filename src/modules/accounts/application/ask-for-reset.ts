import { Injectable, type OnModuleInit } from '@nestjs/common';
import { z } from 'zod';
import { newId } from '../../../kernel/identity/id.js';
import { MachineClock } from '../../../kernel/time/clock.js';
import { instant, MINUTE, toDate } from '../../../kernel/time/instant.js';
import { TransactionRunner, type Tx } from '../../../platform/database/transaction-runner.js';
import { Outbox } from '../../../platform/outbox/outbox.js';
import { OutboxDelivery } from '../../../platform/outbox/outbox-delivery.js';
import { normaliseEmail } from '../domain/email.js';
import { RESETS_OF_ADDRESS } from '../domain/limits.js';
import { lineOf } from '../../../platform/http/network.js';
import { Throttle } from '../infrastructure/throttle.js';
import { AccountPost } from './account-post.js';

const wished = z.object({ wishId: z.string() });

const WISH = `INSERT INTO password_wish (id, email, made_at) VALUES ($1, $2, $3)`;
const TAKE_WISH = `DELETE FROM password_wish WHERE id = $1 RETURNING email`;
/** Whose the mailbox is: the verified account, or else the first that claimed it. */
const OWNER = `
  SELECT id FROM account WHERE email = $1
   ORDER BY email_verified_at IS NULL, created_at, id LIMIT 1`;
const RECENT = `
  SELECT 1 FROM account_letter
   WHERE account_id = $1 AND kind = 'password_reset' AND closed_at IS NULL AND made_at > $2`;

/** The link of the last letter is good for longer than this, so nobody is left without one. */
const ONE_LETTER_IN_MS = 10 * MINUTE;

/**
 * Sends the link that makes a new password. What is asked is only written down; whether anybody has
 * that address is looked up later and elsewhere, so that neither answer nor time tells.
 */
@Injectable()
export class AskForReset implements OnModuleInit {
  constructor(
    private readonly runner: TransactionRunner,
    private readonly delivery: OutboxDelivery,
    private readonly outbox: Outbox,
    private readonly clock: MachineClock,
    private readonly throttle: Throttle,
    private readonly post: AccountPost,
  ) {}

  onModuleInit(): void {
    this.delivery.subscribe('account.reset_wished', ({ payload }) =>
      this.grant(wished.parse(payload).wishId),
    );
  }

  /** @throws TooManyRequests when the network address has asked too often, for whomever. */
  async execute(email: string, address: string): Promise<void> {
    await this.throttle.take([{ limit: RESETS_OF_ADDRESS, of: lineOf(address) }]);
    await this.runner.run((tx) => this.wish(tx, normaliseEmail(email)));
  }

  private async wish(tx: Tx, email: string): Promise<void> {
    const id = newId();
    await tx.query(WISH, [id, email, toDate(this.clock.now())]);
    await this.outbox.publish(tx, {
      type: 'account.reset_wished',
      aggregateId: id,
      payload: { wishId: id },
      dedupeKey: `account.reset_wished:${id}`,
    });
  }

  /** Hearing of it twice sends one letter: the wish is gone with the first. */
  private grant(wishId: string): Promise<void> {
    return this.runner.run(async (tx) => {
      const [wish] = await tx.query<{ email: string }>(TAKE_WISH, [wishId]);
      if (!wish) return;
      const [owner] = await tx.query<{ id: string }>(OWNER, [wish.email]);
      if (!owner) return;
      const since = toDate(instant(this.clock.now() - ONE_LETTER_IN_MS));
      if ((await tx.query(RECENT, [owner.id, since])).length > 0) return;
      await this.post.owe(tx, { accountId: owner.id, kind: 'password_reset', email: wish.email });
    });
  }
}
