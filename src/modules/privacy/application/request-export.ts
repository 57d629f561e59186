import { Injectable } from '@nestjs/common';
import { newId } from '../../../kernel/identity/id.js';
import { Audit } from '../../../platform/audit/audit.js';
import { TransactionRunner } from '../../../platform/database/transaction-runner.js';
import type { Language } from '../../../platform/http/language.js';
import { Jobs } from '../../../platform/jobs/jobs.js';
import { ExportUnderWay } from '../domain/privacy.errors.js';
import { ExportsRepository } from '../infrastructure/exports.repository.js';

/** Somebody wants a copy of everything; it is written by a job. */
@Injectable()
export class RequestExport {
  constructor(
    private readonly runner: TransactionRunner,
    private readonly exports: ExportsRepository,
    private readonly audit: Audit,
    private readonly jobs: Jobs,
  ) {}

  /** @throws ExportUnderWay when one is being written already. */
  async execute(accountId: string, language: Language): Promise<string> {
    const id = newId();
    return this.runner.run(async (tx) => {
      if (!(await this.exports.insert(tx, { id, accountId, language }))) throw new ExportUnderWay();
      const about = { kind: 'export', id };
      await this.audit.record(tx, {
        actorId: accountId,
        act: 'export.requested',
        about,
        personId: accountId,
      });
      tx.afterCommit(() => this.jobs.wake('exports'));
      return id;
    });
  }
}
