import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.js';
import { ProfileLookup } from '../../accounts/index.js';
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

  override psychologistIdOf(accountId: string): Promise<string | null> {
    return this.psychologists.idOfAccount(this.database, accountId);
  }
}
