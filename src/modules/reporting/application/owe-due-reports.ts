import { Injectable, type OnModuleInit } from '@nestjs/common';
import { TransactionRunner, type Tx } from '../../../platform/database/transaction-runner.js';
import { Jobs } from '../../../platform/jobs/jobs.js';
import { OweReport } from '../../notifications/index.js';
import { isEmpty } from '../domain/practice-figures.js';
import type { PracticePeriod } from '../domain/practice-period.js';
import { nextDueAfter, reportDueAt } from '../domain/report-wish.js';
import { ReportWishRepository, type DueWish } from '../infrastructure/report-wish.repository.js';
import { ReadPracticeFigures } from './read-practice-figures.js';

const BATCH = 10;

/**
 * Owes the reports whose time has come. A house that slept tells of the last period that is over,
 * not of each it missed; those are on screen.
 */
@Injectable()
export class OweDueReports implements OnModuleInit {
  constructor(
    private readonly runner: TransactionRunner,
    private readonly wishes: ReportWishRepository,
    private readonly figures: ReadPracticeFigures,
    private readonly oweReport: OweReport,
    private readonly jobs: Jobs,
  ) {}

  onModuleInit(): void {
    this.jobs.handle('reports', () => this.run());
  }

  /** How many wishes were looked at. */
  async run(): Promise<number> {
    return this.runner.run(async (tx) => {
      const due = await this.wishes.claimDue(tx, BATCH);
      for (const wish of due) await this.answer(tx, wish);
      return due.length;
    });
  }

  private async answer(tx: Tx, wish: DueWish): Promise<void> {
    const { psychologistId, accountId, frequency, zone } = wish;
    const next = nextDueAfter(wish, tx.now, zone);
    await this.wishes.advance(tx, psychologistId, next);
    if (frequency === 'none' || wish.isSuspended) return;
    const period = reportDueAt(frequency, tx.now, zone);
    if (!(await this.isWorthTelling(tx, wish, period))) return;
    const reportId = await this.wishes.owe(tx, psychologistId, period);
    if (reportId === null) return;
    const kind = frequency === 'daily' ? 'daily_report' : 'weekly_report';
    await this.oweReport.execute(tx, { reportId, kind, accountId, uselessAt: next });
  }

  private async isWorthTelling(
    tx: Tx,
    { psychologistId, evenIfEmpty }: DueWish,
    { span }: PracticePeriod,
  ): Promise<boolean> {
    if (evenIfEmpty) return true;
    const [figures] = await this.figures.of(tx, psychologistId, [span], tx.now);
    return figures !== undefined && !isEmpty(figures);
  }
}
