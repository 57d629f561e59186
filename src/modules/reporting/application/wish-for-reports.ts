import { Injectable } from '@nestjs/common';
import { zoneId, type ZoneId } from '../../../kernel/time/zones.js';
import { Database, type Queryable } from '../../../platform/database/database.js';
import { TransactionRunner, type Tx } from '../../../platform/database/transaction-runner.js';
import type { ExpectedVersion } from '../../../platform/http/expected-version.js';
import { NotFound, StaleVersion } from '../../../platform/http/http.errors.js';
import { nextDueAfter, NO_WISH, type ReportWish } from '../domain/report-wish.js';
import { ReportWishRepository, type StoredWish } from '../infrastructure/report-wish.repository.js';

const ZONE = `SELECT time_zone FROM psychologist_view WHERE id = $1`;

/** Whether a psychologist gets reports by email, and when. */
@Injectable()
export class WishForReports {
  constructor(
    private readonly database: Database,
    private readonly runner: TransactionRunner,
    private readonly wishes: ReportWishRepository,
  ) {}

  /** Version 0 stands for nothing wished yet. */
  async read(psychologistId: string): Promise<StoredWish> {
    const stored = await this.wishes.read(this.database, psychologistId);
    return stored ?? { ...NO_WISH, version: 0 };
  }

  /**
   * The next report is due at the next such time in the psychologist's zone.
   *
   * @throws StaleVersion when another version than the expected one is in force.
   */
  async write(
    psychologistId: string,
    wish: ReportWish,
    expected: ExpectedVersion,
  ): Promise<StoredWish> {
    return this.runner.run(async (tx) => {
      const version = (await this.wishes.lock(tx, psychologistId))?.version ?? 0;
      if (expected !== undefined && expected !== version) throw new StaleVersion();
      const dueAt = nextDueAfter(wish, tx.now, await this.zoneOf(tx, psychologistId));
      const isWritten = await this.wishes.write(tx, psychologistId, { wish, dueAt, over: version });
      if (!isWritten) throw new StaleVersion();
      return { ...wish, version: version + 1 };
    });
  }

  /** On whose calendar a day and a week are meant. @throws NotFound when there is no such profile. */
  async zoneOf(sql: Queryable | Tx, psychologistId: string): Promise<ZoneId> {
    const [row] = await sql.query<{ time_zone: string }>(ZONE, [psychologistId]);
    if (row === undefined) throw new NotFound();
    return zoneId(row.time_zone);
  }
}
