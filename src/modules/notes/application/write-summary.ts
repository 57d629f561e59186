import { Injectable } from '@nestjs/common';
import { Audit } from '../../../platform/audit/audit.js';
import { Database } from '../../../platform/database/database.js';
import { TransactionRunner, type Tx } from '../../../platform/database/transaction-runner.js';
import type { ExpectedVersion } from '../../../platform/http/expected-version.js';
import { StaleVersion, ValidationFailed } from '../../../platform/http/http.errors.js';
import { mayBegin, type Who } from '../domain/note.js';
import { SessionNotBegun } from '../domain/notes.errors.js';
import type { HomeworkItem, SummaryContent } from '../domain/summary.js';
import { SummaryRepository } from '../infrastructure/summary.repository.js';
import { OwnSession } from './own-session.js';
import { RecordSeal, sealWords, summaryPlace } from './record-seal.js';

/** Saves what the client is to read one day; until it is shared they do not even learn that it exists. */
@Injectable()
export class WriteSummary {
  constructor(
    private readonly runner: TransactionRunner,
    private readonly database: Database,
    private readonly own: OwnSession,
    private readonly summaries: SummaryRepository,
    private readonly seal: RecordSeal,
    private readonly audit: Audit,
  ) {}

  /**
   * Without an expected version it begins a summary and overwrites none.
   *
   * @throws NotFound for everybody but the session's psychologist.
   * @throws StaleVersion, SessionNotBegun, in this order.
   */
  async run(who: Who, content: SummaryContent, expected: ExpectedVersion): Promise<void> {
    refuseTwins(content.homework);
    const { id, carePersonId } = await this.own.asAuthor(this.database, who);
    const key = await this.seal.keyOf(carePersonId, who.accountId);
    const { text, homework } = content;
    const written = {
      sealed: sealWords(key, summaryPlace({ bookingId: id, carePersonId }), { text, homework }),
      items: homework.map((item) => item.id),
    };
    await this.runner.run((tx) => this.save(tx, who, written, expected ?? 0));
  }

  private async save(
    tx: Tx,
    who: Who,
    written: { sealed: string; items: readonly string[] },
    expected: number,
  ): Promise<void> {
    const booking = await this.own.asAuthor(tx, who);
    const before = await this.summaries.lock(tx, who);
    if ((before?.version ?? 0) !== expected) throw new StaleVersion();
    if (before === null && !mayBegin(booking, tx.now)) throw new SessionNotBegun();
    const after =
      before === null
        ? await this.summaries.begin(tx, booking, who.accountId, written)
        : await this.summaries.rewrite(tx, who, written);
    if (after === null) throw new StaleVersion();
    await this.audit.record(tx, {
      actorId: who.accountId,
      act: 'summary.written',
      about: { kind: 'summary', id: who.bookingId },
      personId: booking.carePersonId,
    });
  }
}

/** @throws ValidationFailed when two items have one id: ticking one off would tick both. */
function refuseTwins(homework: readonly HomeworkItem[]): void {
  const ids = homework.map(({ id }) => id);
  const twins = ids.flatMap((id, index) => (ids.indexOf(id) === index ? [] : [index]));
  if (twins.length === 0) return;
  throw new ValidationFailed(
    twins.map((index) => ({
      pointer: `/homework/${String(index)}/id`,
      code: 'duplicate',
      detail: 'comes twice',
    })),
  );
}
