import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.js';
import type { Tx } from '../../../platform/database/transaction-runner.js';
import { ProfileLookup, type AccountProfile } from '../../accounts/index.js';
import { Psychologists } from './psychologists.js';

const WITHHOLD = `UPDATE psychologist SET account_suspended = $2 WHERE account_id = $1`;

/** Answers accounts' question for the profile of an account, and closes it when accounts says so. */
@Injectable()
export class AccountProfileLookup extends ProfileLookup {
  constructor(
    private readonly database: Database,
    private readonly psychologists: Psychologists,
  ) {
    super();
  }

  override ofAccount(accountId: string): Promise<AccountProfile | null> {
    return this.psychologists.ofAccount(this.database, accountId);
  }

  override async withhold(tx: Tx, accountId: string, isWithheld: boolean): Promise<void> {
    await tx.query(WITHHOLD, [accountId, isWithheld]);
  }
}
