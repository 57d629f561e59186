import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.js';
import { ProfileLookup, type AccountProfile } from '../../accounts/index.js';
import { Psychologists } from './psychologists.js';

/** Answers accounts' question for the profile of an account. */
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
}
