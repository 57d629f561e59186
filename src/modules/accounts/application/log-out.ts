import { Injectable } from '@nestjs/common';
import { TransactionRunner } from '../../../platform/database/transaction-runner.js';
import { Sessions } from '../infrastructure/sessions.js';

@Injectable()
export class LogOut {
  constructor(
    private readonly runner: TransactionRunner,
    private readonly sessions: Sessions,
  ) {}

  /** Ends the session of the token; without one there is nothing to end. */
  async execute(token: string | undefined): Promise<void> {
    if (token === undefined) return;
    await this.runner.run((tx) => this.sessions.revoke(tx, token));
  }
}
