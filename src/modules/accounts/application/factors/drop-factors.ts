import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../../platform/database/transaction-runner.js';
import { Passkeys } from '../../infrastructure/factors/passkeys.js';
import { PendingLogIns } from '../../infrastructure/factors/pending-log-ins.js';
import { RecoveryCodes } from '../../infrastructure/factors/recovery-codes.js';
import { TotpFactors } from '../../infrastructure/factors/totp-factors.js';
import { Sessions } from '../../infrastructure/sessions.js';
import { FactorNews } from './factor-news.js';

/** Takes every factor from an account, and everybody out of it. */
@Injectable()
export class DropFactors {
  constructor(
    private readonly totp: TotpFactors,
    private readonly passkeys: Passkeys,
    private readonly codes: RecoveryCodes,
    private readonly sessions: Sessions,
    private readonly pending: PendingLogIns,
    private readonly news: FactorNews,
  ) {}

  async execute(tx: Tx, accountId: string): Promise<void> {
    await this.totp.remove(tx, accountId);
    await this.passkeys.removeAll(tx, accountId);
    await this.codes.forget(tx, accountId);
    await this.sessions.revokeAll(tx, accountId);
    await this.pending.endAll(tx, accountId);
    await this.news.tell(tx, accountId, 'factor.removed');
  }
}
