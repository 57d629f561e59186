import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/database/transaction-runner.js';
import { Sessions } from '../infrastructure/sessions.js';

/** Signs an account out everywhere. */
@Injectable()
export class EndSessions {
  constructor(private readonly sessions: Sessions) {}

  of(tx: Tx, accountId: string): Promise<void> {
    return this.sessions.revokeAll(tx, accountId);
  }
}
