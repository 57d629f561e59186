import { Injectable } from '@nestjs/common';
import { Database } from '../../../../platform/database/database.js';
import { TransactionRunner, type Tx } from '../../../../platform/database/transaction-runner.js';
import { NoFactorYet } from '../../domain/factors/factors.errors.js';
import { RecoveryCodes, type NewRecoverySet } from '../../infrastructure/factors/recovery-codes.js';
import { FactorNews } from './factor-news.js';
import { FactorStanding } from './factor-standing.js';

const LOCK = `SELECT 1 FROM account WHERE id = $1 FOR NO KEY UPDATE`;
const HAS_SET = `SELECT 1 FROM recovery_set WHERE account_id = $1`;

/** Recovery codes, shown once. */
@Injectable()
export class HandOutCodes {
  constructor(
    private readonly database: Database,
    private readonly runner: TransactionRunner,
    private readonly codes: RecoveryCodes,
    private readonly standing: FactorStanding,
    private readonly news: FactorNews,
  ) {}

  /** What a first factor comes with; null where there are codes already. Before the transaction. */
  async drawFor(accountId: string): Promise<NewRecoverySet | null> {
    const isThere = (await this.database.query(HAS_SET, [accountId])).length > 0;
    return isThere ? null : this.codes.draw();
  }

  /** Tells of a new factor; puts the codes in place, unless others have come first, and returns them to be shown. */
  async welcome(tx: Tx, accountId: string, set: NewRecoverySet | null): Promise<string[] | null> {
    await this.news.tell(tx, accountId, 'factor.added');
    await tx.query(LOCK, [accountId]);
    if (set === null || (await tx.query(HAS_SET, [accountId])).length > 0) return null;
    await this.codes.replace(tx, accountId, set);
    return [...set.codes];
  }

  /** New ones; all older are void. @throws NoFactorYet where there is nothing to stand in for. */
  async renew(accountId: string): Promise<string[]> {
    const set = await this.codes.draw();
    await this.runner.run(async (tx) => {
      await tx.query(LOCK, [accountId]);
      const ways = await this.standing.waysOf(tx, accountId);
      if (ways.length === 0) throw new NoFactorYet();
      await this.codes.replace(tx, accountId, set);
      await this.news.tell(tx, accountId, 'recovery_code.renewed');
    });
    return [...set.codes];
  }
}
