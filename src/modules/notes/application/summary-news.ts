import { Injectable } from '@nestjs/common';
import { Audit } from '../../../platform/audit/audit.js';
import type { Tx } from '../../../platform/database/transaction-runner.js';
import { CarePeople } from '../../accounts/index.js';
import { Outbox } from '../../../platform/outbox/outbox.js';
import type { Who } from '../domain/note.js';

/**
 * Writes down that something was shared, never what, and tells whoever may read it: while a record
 * waits to be claimed, nobody.
 */
@Injectable()
export class SummaryNews {
  constructor(
    private readonly audit: Audit,
    private readonly outbox: Outbox,
    private readonly carePeople: CarePeople,
  ) {}

  async tell(
    tx: Tx,
    { bookingId, accountId }: Who,
    { carePersonId, version }: { carePersonId: string; version: number },
  ): Promise<void> {
    await this.audit.record(tx, {
      actorId: accountId,
      act: 'summary.shared',
      about: { kind: 'summary', id: bookingId },
      personId: carePersonId,
    });
    const clientAccountId = await this.carePeople.readerOf(tx, carePersonId);
    if (clientAccountId === null) return;
    await this.outbox.publish(tx, {
      type: 'summary.shared',
      aggregateId: bookingId,
      payload: { bookingId, clientAccountId, version },
      dedupeKey: `summary.shared:${bookingId}:${String(version)}`,
    });
  }
}
