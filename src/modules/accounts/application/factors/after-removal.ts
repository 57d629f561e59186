import { Inject, Injectable } from '@nestjs/common';
import type { Config } from '../../../../config/config.js';
import { CONFIG } from '../../../../config/config.module.js';
import type { Tx } from '../../../../platform/database/transaction-runner.js';
import { LastFactor } from '../../domain/factors/factors.errors.js';
import { isFactorRequired } from '../../domain/factors/policy.js';
import type { Role } from '../../domain/roles.js';
import { RecoveryCodes } from '../../infrastructure/factors/recovery-codes.js';
import { FactorNews } from './factor-news.js';
import { FactorStanding } from './factor-standing.js';

const LOCK = `SELECT 1 FROM account WHERE id = $1 FOR NO KEY UPDATE`;
const ROLES = `SELECT role FROM account_role WHERE account_id = $1`;

/** What follows when a factor goes: the last one takes its codes along, or stays where one is required. */
@Injectable()
export class AfterRemoval {
  constructor(
    private readonly standing: FactorStanding,
    private readonly codes: RecoveryCodes,
    private readonly news: FactorNews,
    @Inject(CONFIG) private readonly config: Pick<Config, 'secondFactor'>,
  ) {}

  /** Two removals of one account wait for one another: each must see what the other leaves. */
  async lock(tx: Tx, accountId: string): Promise<void> {
    await tx.query(LOCK, [accountId]);
  }

  /** @throws LastFactor where the role requires one and none is left. */
  async settle(tx: Tx, accountId: string): Promise<void> {
    if ((await this.standing.waysOf(tx, accountId)).length === 0) {
      const rows = await tx.query<{ role: Role }>(ROLES, [accountId]);
      const roles = rows.map(({ role }) => role);
      if (isFactorRequired(roles, this.config.secondFactor)) throw new LastFactor();
      await this.codes.forget(tx, accountId);
    }
    await this.news.tell(tx, accountId, 'factor.removed');
  }
}
