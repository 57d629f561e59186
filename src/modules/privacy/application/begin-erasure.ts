import { Injectable } from '@nestjs/common';
import { newId } from '../../../kernel/identity/id.js';
import { isoOf, plusHours } from '../../../kernel/time/instant.js';
import { Audit } from '../../../platform/audit/audit.js';
import type { Tx } from '../../../platform/database/transaction-runner.js';
import { Outbox } from '../../../platform/outbox/outbox.js';
import { Leaving } from '../../accounts/index.js';
import { Settings } from '../../settings/index.js';
import { ErasuresRepository } from '../infrastructure/erasures.repository.js';

/** All of it is over so many hours after it was asked for (UU 27/2022, articles 40 and 41: 3×24). */
const LAWFUL_HOURS = 72;

/** Sets the end of an account going: from now on nothing new is booked, and it can be taken back for a while. */
@Injectable()
export class BeginErasure {
  constructor(
    private readonly erasures: ErasuresRepository,
    private readonly leaving: Leaving,
    private readonly settings: Settings,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
  ) {}

  /**
   * @param actorId is null when nobody asked, but its period is over.
   * @returns false when it is under way already.
   */
  async run(tx: Tx, accountId: string, actorId: string | null): Promise<boolean> {
    const id = newId();
    const hours = await this.settings.value(tx, 'erasure_grace_hours', tx.now);
    const dueAt = plusHours(tx.now, hours);
    const deadlineAt = plusHours(tx.now, LAWFUL_HOURS);
    const isNew = await this.erasures.insert(tx, { id, accountId, dueAt, deadlineAt });
    if (isNew === null) return false;
    await this.leaving.begin(tx, accountId);
    const about = { kind: 'erasure', id };
    const personId = accountId;
    await this.audit.record(tx, { actorId, act: 'erasure.requested', about, personId });
    await this.outbox.publish(tx, {
      type: 'privacy.erasure_requested',
      aggregateId: id,
      payload: { accountId, uselessAt: isoOf(dueAt) },
      dedupeKey: `privacy.erasure_requested:${id}`,
    });
    return true;
  }
}
