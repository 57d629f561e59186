import { Injectable } from '@nestjs/common';
import { MachineClock } from '../../../kernel/time/clock.js';
import { Audit } from '../../../platform/audit/audit.js';
import { TransactionRunner } from '../../../platform/database/transaction-runner.js';
import { NotFound } from '../../../platform/http/http.errors.js';
import { ApiKeys } from '../infrastructure/api-keys.js';

/** Ends a key, at once in every process: each asks the table at every call. Revoking again is harmless. */
@Injectable()
export class RevokeApiKey {
  constructor(
    private readonly runner: TransactionRunner,
    private readonly keys: ApiKeys,
    private readonly audit: Audit,
    private readonly clock: MachineClock,
  ) {}

  /** @throws NotFound when the account has no such key. */
  own(id: string, accountId: string): Promise<void> {
    return this.revoke(id, accountId, (owner) => owner === accountId);
  }

  /** @throws NotFound when there is no such key. */
  anybodys(id: string, adminId: string): Promise<void> {
    return this.revoke(id, adminId, () => true);
  }

  private revoke(id: string, by: string, isAllowed: (owner: string) => boolean): Promise<void> {
    return this.runner.run(async (tx) => {
      const owner = await this.keys.lockedOwner(tx, id);
      if (owner === undefined || !isAllowed(owner)) throw new NotFound();
      const isRevoked = await this.keys.revoke(tx, id, { accountId: by, at: this.clock.now() });
      const about = { kind: 'api_key', id };
      if (!isRevoked) return;
      const entry = { actorId: by, personId: owner, about };
      await this.audit.record(tx, { ...entry, act: 'api_key.revoked' });
    });
  }
}
