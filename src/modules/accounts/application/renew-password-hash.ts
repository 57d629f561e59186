import { Injectable } from '@nestjs/common';
import { TransactionRunner } from '../../../platform/database/transaction-runner.js';
import { hashPassword } from '../infrastructure/password-hash.js';

const RENEW = `UPDATE account SET password_hash = $3 WHERE id = $1 AND password_hash = $2`;

/** Hashes a password anew at today's cost, which only a log-in can do: nobody else has it. */
@Injectable()
export class RenewPasswordHash {
  constructor(private readonly runner: TransactionRunner) {}

  /** Leaves the account alone when its password was changed meanwhile. */
  async execute(accountId: string, password: string, outdatedHash: string): Promise<void> {
    const renewed = await hashPassword(password);
    await this.runner.run((tx) => tx.query(RENEW, [accountId, outdatedHash, renewed]));
  }
}
