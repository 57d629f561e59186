import { Injectable } from '@nestjs/common';
import { ClinicalReads } from '../../../platform/database/clinical-reads.js';
import { TransactionRunner, type Tx } from '../../../platform/database/transaction-runner.js';
import type { ExpectedVersion } from '../../../platform/http/expected-version.js';
import { StaleVersion } from '../../../platform/http/http.errors.js';
import { Care, CareEnded } from '../../booking/index.js';
import type { Who } from '../domain/note.js';
import { SummaryEmpty } from '../domain/notes.errors.js';
import { saysNothing, statusOf, type SummaryContent } from '../domain/summary.js';
import { SummaryRepository, type StoredSummary } from '../infrastructure/summary.repository.js';
import { OwnSession } from './own-session.js';
import { RecordSeal, summaryPlace } from './record-seal.js';
import { SummaryNews } from './summary-news.js';

/** Lets the client read what is written now. Sharing the same twice is sharing it once. */
@Injectable()
export class ShareSummary {
  constructor(
    private readonly runner: TransactionRunner,
    private readonly reads: ClinicalReads,
    private readonly own: OwnSession,
    private readonly care: Care,
    private readonly summaries: SummaryRepository,
    private readonly seal: RecordSeal,
    private readonly news: SummaryNews,
  ) {}

  /**
   * @throws NotFound for everybody but the session's psychologist.
   * @throws StaleVersion, SummaryEmpty, CareEnded, in this order.
   */
  async run(who: Who, expected: ExpectedVersion): Promise<void> {
    await this.own.asAuthor(this.reads, who);
    const seen = await this.summaries.ofAuthor(this.reads, who);
    refuseOther(seen, expected);
    if (seen === null || (await this.isEmpty(who, seen))) throw new SummaryEmpty();
    await this.runner.run((tx) => this.share(tx, who, expected));
  }

  private async share(tx: Tx, who: Who, expected: ExpectedVersion): Promise<void> {
    const booking = await this.own.asAuthor(tx, who);
    const before = await this.summaries.lock(tx, who);
    refuseOther(before, expected);
    const careId = await this.care.openBetween(tx, booking.psychologistId, booking.carePersonId);
    if (careId === null) throw new CareEnded();
    if (statusOf(before) === 'shared') return;
    const after = await this.summaries.share(tx, who);
    if (after === null) throw new StaleVersion();
    const { carePersonId } = booking;
    await this.news.tell(tx, who, { carePersonId, version: after.version });
  }

  private async isEmpty({ bookingId }: Who, stored: StoredSummary): Promise<boolean> {
    const place = summaryPlace({ bookingId, carePersonId: stored.carePersonId });
    const content = await this.seal.opener()<SummaryContent>(place, stored.draftSealed);
    return content === null || saysNothing(content);
  }
}

function refuseOther(stored: StoredSummary | null, expected: ExpectedVersion): void {
  if ((stored?.version ?? 0) !== (expected ?? 0)) throw new StaleVersion();
}
