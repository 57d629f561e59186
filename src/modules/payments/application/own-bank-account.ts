import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.js';
import { Psychologists } from '../../directory/index.js';
import type { BankAccount } from '../domain/bank-account.js';
import { BankAccountRepository } from '../infrastructure/bank-account.repository.js';

/** Where the psychologist behind an account is paid. */
@Injectable()
export class OwnBankAccount {
  constructor(
    private readonly database: Database,
    private readonly psychologists: Psychologists,
    private readonly accounts: BankAccountRepository,
  ) {}

  /** Null before they have named any. */
  async of(accountId: string): Promise<BankAccount | null> {
    const psychologistId = await this.psychologists.idOfAccount(this.database, accountId);
    return psychologistId === null ? null : this.accounts.current(this.database, psychologistId);
  }
}
