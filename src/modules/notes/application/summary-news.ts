import { Injectable } from '@nestjs/common';
import { Audit } from '../../../platform/audit/audit.js';
import type { Tx } from '../../../platform/database/transaction-runner.js';
import { Outbox } from '../../../platform/outbox/outbox.js';
import type { Who } from '../domain/note.js';

/** Writes down that something was shared, and for whom; never what. */
@Injectable()
export class SummaryNews {
  constructor(
    private readonly audit: Audit,
    private readonly outbox: Outbox,
  ) {}

  async tell(
    tx: Tx,
    { bookingId, accountId }: Who,
    shared: { booking: { clientAccountId: string; carePersonId: string }; version: number },
  ): Promise<void> {
    const { clientAccountId, carePersonId } = shared.booking;
    await this.audit.record(tx, {
      actorId: accountId,
      act: 'summary.shared',
      about: { kind: 'summary', id: bookingId },
      personId: carePersonId,
    });
    await this.outbox.publish(tx, {
      type: 'summary.shared',
      aggregateId: bookingId,
      payload: { bookingId, clientAccountId, version: shared.version },
      dedupeKey: `summary.shared:${bookingId}:${String(shared.version)}`,
    });
  }
}
