import { Injectable, type OnModuleInit } from '@nestjs/common';
import { MachineClock } from '../../../kernel/time/clock.js';
import { isoOf, plusHours, plusMinutes } from '../../../kernel/time/instant.js';
import { Audit } from '../../../platform/audit/audit.js';
import { Database } from '../../../platform/database/database.js';
import { TransactionRunner, type Tx } from '../../../platform/database/transaction-runner.js';
import { Jobs } from '../../../platform/jobs/jobs.js';
import { Outbox } from '../../../platform/outbox/outbox.js';
import { ExportsRepository, type DataExport } from '../infrastructure/exports.repository.js';
import { CollectData } from './collect-data.js';
import { ExportVault } from './export-vault.js';
import { Subjects } from './subjects.js';
import { writeArchive } from './write-archive.js';

/** How long one may take before another process tries it anew. */
const LEASE_MINUTES = 10;
/** For how long a copy can be downloaded. */
const KEPT_HOURS = 7 * 24;

/** Writes the copies people asked for, one at a time, and removes those whose time is over. */
@Injectable()
export class PrepareExports implements OnModuleInit {
  constructor(
    private readonly jobs: Jobs,
    private readonly runner: TransactionRunner,
    private readonly database: Database,
    private readonly machineClock: MachineClock,
    private readonly exports: ExportsRepository,
    private readonly subjects: Subjects,
    private readonly collect: CollectData,
    private readonly vault: ExportVault,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
  ) {}

  onModuleInit(): void {
    this.jobs.handle('exports', () => this.sweep());
  }

  /** Returns how many copies were written or removed. */
  async sweep(): Promise<number> {
    const removed = await this.removeOld();
    const now = this.machineClock.now();
    const claimed = await this.runner.run((tx) =>
      this.exports.claim(tx, now, plusMinutes(now, LEASE_MINUTES)),
    );
    if (claimed === null) return removed;
    await this.write(claimed);
    return removed + 1;
  }

  private async write(wish: DataExport): Promise<void> {
    const { id, accountId } = wish;
    // A try that was killed may have left its bytes.
    if (wish.fileKey !== null) await this.vault.remove(wish.fileKey);
    const subject = await this.subjects.of(this.database, accountId);
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
    await this.audit.record(tx, { actorId: null, act: 'export.prepared', about });
    await this.outbox.publish(tx, {
      type: 'privacy.export_ready',
      aggregateId: id,
      payload: { accountId, uselessAt: isoOf(expiresAt) },
      dedupeKey: `privacy.export_ready:${id}`,
    });
  }

  private async removeOld(): Promise<number> {
    const over = await this.runner.run((tx) => this.exports.over(tx));
    for (const { id, fileKey } of over) {
      await this.vault.remove(fileKey);
      await this.runner.run((tx) => this.exports.setGone(tx, id));
    }
    return over.length;
  }
}
