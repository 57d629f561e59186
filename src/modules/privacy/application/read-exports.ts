import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/time/clock.js';
import { Audit } from '../../../platform/audit/audit.js';
import { Database } from '../../../platform/database/database.js';
import { TransactionRunner } from '../../../platform/database/transaction-runner.js';
import { FileLinks, type LinkProof } from '../../../platform/files/file-links.js';
import { NotFound } from '../../../platform/http/http.errors.js';
import { ExportNotReady } from '../domain/privacy.errors.js';
import { ExportsRepository, type DataExport } from '../infrastructure/exports.repository.js';
import { ExportVault } from './export-vault.js';

/** Somebody's own copies: how far they are, and the way to them. */
@Injectable()
export class ReadExports {
  constructor(
    private readonly database: Database,
    private readonly runner: TransactionRunner,
    private readonly clock: Clock,
    private readonly exports: ExportsRepository,
    private readonly vault: ExportVault,
    private readonly links: FileLinks,
    private readonly audit: Audit,
  ) {}

  list(accountId: string): Promise<DataExport[]> {
    return this.exports.ofAccount(this.database, accountId);
  }

  /** @throws NotFound for anybody else's. */
  async one(id: string, accountId: string): Promise<DataExport> {
    const found = await this.exports.own(this.database, id, accountId);
    if (found === null) throw new NotFound();
    return found;
  }

  /** @throws NotFound; ExportNotReady before it is written and after it has gone. */
  async link(id: string, accountId: string): Promise<ReturnType<FileLinks['sign']>> {
    await this.ready(id, accountId);
    return this.links.sign({ fileId: id, accountId });
  }

  /** The archive, for whoever follows a link of theirs. Leaves its row before the first byte goes out. */
  async open(id: string, accountId: string, proof: LinkProof): Promise<Buffer> {
    const found = await this.ready(id, accountId);
    this.links.check({ fileId: id, accountId }, proof);
    const about = { kind: 'export', id };
    await this.runner.run((tx) =>
      this.audit.record(tx, {
        actorId: accountId,
        act: 'export.downloaded',
        about,
        personId: accountId,
      }),
    );
    const archive = await this.vault.read(found, found.fileKey);
    if (archive === null) throw new ExportNotReady();
    return archive;
  }

  private async ready(id: string, accountId: string): Promise<DataExport & { fileKey: string }> {
    const found = await this.one(id, accountId);
    const { state, fileKey, expiresAt } = found;
    const isThere = state === 'ready' && expiresAt !== null && this.clock.now() < expiresAt;
    if (!isThere || fileKey === null) throw new ExportNotReady();
    return { ...found, fileKey };
  }
}
