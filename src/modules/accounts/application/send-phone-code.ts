import { Inject, Injectable } from '@nestjs/common';
import type { Config } from '../../../config/config.js';
import { CONFIG } from '../../../config/config.module.js';
import { Database } from '../../../platform/database/database.js';
import { TransactionRunner, type Tx } from '../../../platform/database/transaction-runner.js';
import { Outbox } from '../../../platform/outbox/outbox.js';
import { CODES_OF_ACCOUNT, CODES_OF_ADDRESS, CODES_TO_PHONE } from '../domain/phone-code.js';
import { lineOf } from '../../../platform/http/network.js';
import { PhoneProofs } from '../infrastructure/phone-proofs.js';
import { Throttle } from '../infrastructure/throttle.js';
import type { Caller } from './caller.js';

const UNPROVEN = `
  SELECT coalesce(p.phone, a.phone) AS phone
    FROM account a LEFT JOIN phone_proof p ON p.account_id = a.id AND p.closed_at IS NULL
   WHERE a.id = $1 AND (p.phone IS NOT NULL OR (a.phone IS NOT NULL AND a.phone_verified_at IS NULL))`;

/** Has a code sent to a number that somebody says is theirs. */
@Injectable()
export class SendPhoneCode {
  constructor(
    private readonly database: Database,
    private readonly runner: TransactionRunner,
    private readonly throttle: Throttle,
    private readonly proofs: PhoneProofs,
    private readonly outbox: Outbox,
    @Inject(CONFIG) private readonly config: Pick<Config, 'whatsapp'>,
  ) {}

  /**
   * A code to the number that waits for one, or that was never proven; the one before is worth nothing
   * then. Nothing happens when there is none, or no line to WhatsApp.
   *
   * @throws TooManyRequests when too many codes went there, or were asked for.
   */
  async again(accountId: string, caller: Caller): Promise<void> {
    const [row] = await this.database.query<{ phone: string }>(UNPROVEN, [accountId]);
    if (!row || this.config.whatsapp === null) return;
    const { phone } = row;
    await this.take(accountId, phone, caller);
    await this.runner.run((tx) => this.owe(tx, accountId, phone));
  }

  /** @throws TooManyRequests for the number, the account or the network address. */
  async take(accountId: string, phone: string, { address }: Caller): Promise<void> {
    await this.throttle.take([
      { limit: CODES_TO_PHONE, of: phone },
      { limit: CODES_OF_ACCOUNT, of: accountId },
      { limit: CODES_OF_ADDRESS, of: lineOf(address) },
    ]);
  }

  async owe(tx: Tx, accountId: string, phone: string): Promise<void> {
    const proofId = await this.proofs.open(tx, accountId, phone);
    await this.outbox.publish(tx, {
      type: 'account.phone_code_owed',
      aggregateId: accountId,
      payload: { accountId, proofId },
      dedupeKey: `account.phone_code_owed:${proofId}`,
    });
  }
}
