import { Injectable } from '@nestjs/common';
import { MachineClock } from '../../../../kernel/time/clock.js';
import { toDate } from '../../../../kernel/time/instant.js';
import { Audit } from '../../../../platform/audit/audit.js';
import { Database } from '../../../../platform/database/database.js';
import { TransactionRunner, type Tx } from '../../../../platform/database/transaction-runner.js';
import { AccountLinkInvalid, WrongProof } from '../../domain/factors/factors.errors.js';
import { AccountLinks } from '../../infrastructure/factors/account-links.js';
import { WrongCodes } from '../../infrastructure/factors/wrong-codes.js';
import { isPassword } from '../../infrastructure/password-hash.js';
import { DropFactors } from './drop-factors.js';

interface Open {
  accountId: string;
  passwordHash: string;
}

const OPEN = `
  SELECT r.account_id AS "accountId", a.password_hash AS "passwordHash"
    FROM factor_reset r JOIN account a ON a.id = r.account_id
   WHERE r.id = $1 AND r.outcome IS NULL AND r.expires_at > $2`;
const END = `
  UPDATE factor_reset SET ended_at = $2, outcome = $3
   WHERE id = $1 AND outcome IS NULL AND expires_at > $2 RETURNING account_id AS "accountId"`;

/** What the holder of an account does with the link they were sent. It logs nobody in. */
@Injectable()
export class FinishFactorReset {
  constructor(
    private readonly database: Database,
    private readonly runner: TransactionRunner,
    private readonly clock: MachineClock,
    private readonly links: AccountLinks,
    private readonly wrong: WrongCodes,
    private readonly drop: DropFactors,
    private readonly audit: Audit,
  ) {}

  /**
   * Removes every factor and ends every session, once.
   *
   * @throws AccountLinkInvalid when the link is none, or no longer.
   * @throws WrongProof when the password is not theirs; TooManyRequests after several such.
   */
  async use(token: string, password: string): Promise<void> {
    const id = this.links.idIn('factor-reset', token);
    const [open] = id === null ? [] : await this.database.query<Open>(OPEN, [id, this.now()]);
    if (id === null || !open) throw new AccountLinkInvalid();
    const { accountId, passwordHash } = open;
    const fits = await isPassword(password, passwordHash);
    await this.runner.run(async (tx) => {
      await this.wrong.assertWelcome(tx, accountId);
      if (fits) await this.remove(tx, id);
      else await this.wrong.record(tx, accountId);
    });
    if (!fits) throw new WrongProof();
  }

  /** The holder never asked for it. @throws AccountLinkInvalid when the link is none, or no longer. */
  async stop(token: string): Promise<void> {
    const id = this.links.idIn('factor-reset', token);
    if (id === null) throw new AccountLinkInvalid();
    await this.runner.run((tx) => this.end(tx, id, 'stopped'));
  }

  private async remove(tx: Tx, id: string): Promise<void> {
    await this.drop.execute(tx, await this.end(tx, id, 'used'));
  }

  private async end(tx: Tx, id: string, outcome: 'used' | 'stopped'): Promise<string> {
    const [row] = await tx.query<{ accountId: string }>(END, [id, this.now(), outcome]);
    if (!row) throw new AccountLinkInvalid();
    const { accountId } = row;
    await this.audit.record(tx, {
      actorId: accountId,
      act: `factor_reset.${outcome}`,
      about: { kind: 'account', id: accountId },
    });
    return accountId;
  }

  private now(): Date {
    return toDate(this.clock.now());
  }
}
