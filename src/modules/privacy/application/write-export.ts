import { Injectable } from '@nestjs/common';
import { isoOf, plusHours } from '../../../kernel/time/instant.js';
import { Audit } from '../../../platform/audit/audit.js';
import { TransactionRunner, type Tx } from '../../../platform/database/transaction-runner.js';
import { Outbox } from '../../../platform/outbox/outbox.js';
import { ExportsRepository, type DataExport } from '../infrastructure/exports.repository.js';
import { CollectData } from './collect-data.js';
import { ExportVault } from './export-vault.js';
import { Subjects } from './subjects.js';
import { writeArchive } from './write-archive.js';

/** For how long a copy can be downloaded. */
const KEPT_HOURS = 7 * 24;

/** Writes a copy that was claimed, and says that it is there. */
@Injectable()
export class WriteExport {
  constructor(
    private readonly runner: TransactionRunner,
    private readonly exports: ExportsRepository,
    private readonly subjects: Subjects,
    private readonly collect: CollectData,
    private readonly vault: ExportVault,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
  ) {}

  async run(wish: DataExport): Promise<void> {
    const { id, accountId } = wish;
    // A try that was killed may have left its bytes.
    if (wish.fileKey !== null) await this.vault.remove(wish.fileKey);
    const subject = await this.runner.run((tx) => this.subjects.of(tx, accountId));
    const found = await this.collect.of(subject, (share) =>
      this.runner.run((tx) => this.exports.setPercent(tx, id, Math.floor(share * 90))),
    );
    const writtenAt = await this.runner.run((tx) => Promise.resolve(tx.now));
    const archive = await writeArchive({ ...found, writtenAt });
    const fileKey = this.vault.newKey();
    if (!(await this.runner.run((tx) => this.exports.setKey(tx, id, fileKey)))) return;
    await this.vault.write(wish, fileKey, archive);
    await this.runner.run((tx) => this.finish(tx, wish, archive.length));
  }

  private async finish(tx: Tx, { id, accountId }: DataExport, sizeBytes: number): Promise<void> {
    const expiresAt = plusHours(tx.now, KEPT_HOURS);
    await this.exports.setReady(tx, id, sizeBytes, expiresAt);
    const about = { kind: 'export', id };
    await this.audit.record(tx, {
      actorId: null,
      act: 'export.prepared',
      about,
      personId: accountId,
    });
    await this.outbox.publish(tx, {
      type: 'privacy.export_ready',
      aggregateId: id,
      payload: { accountId, uselessAt: isoOf(expiresAt) },
      dedupeKey: `privacy.export_ready:${id}`,
    });
  }
}
