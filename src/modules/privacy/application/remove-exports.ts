import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.js';
import { TransactionRunner } from '../../../platform/database/transaction-runner.js';
import { ExportsRepository } from '../infrastructure/exports.repository.js';
import { ExportVault } from './export-vault.js';

type Kept = Awaited<ReturnType<ExportsRepository['filesOf']>>[number];

/** Takes copies away: the bytes first, so that none is ever forgotten. */
@Injectable()
export class RemoveExports {
  constructor(
    private readonly runner: TransactionRunner,
    private readonly database: Database,
    private readonly exports: ExportsRepository,
    private readonly vault: ExportVault,
  ) {}

  /** Those whose time is over. Returns how many went. */
  async old(): Promise<number> {
    return this.remove(await this.runner.run((tx) => this.exports.over(tx)));
  }

  /** All that were written for an account. Returns how many went. */
  async of(accountId: string): Promise<number> {
    return this.remove(await this.exports.filesOf(this.database, accountId));
  }

  private async remove(kept: readonly Kept[]): Promise<number> {
    for (const { id, fileKey } of kept) {
      await this.vault.remove(fileKey);
      await this.runner.run((tx) => this.exports.setGone(tx, id));
    }
    return kept.length;
  }
}
