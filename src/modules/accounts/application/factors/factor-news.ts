import { Injectable } from '@nestjs/common';
import { newId } from '../../../../kernel/identity/id.js';
import { HOUR } from '../../../../kernel/time/instant.js';
import { Audit } from '../../../../platform/audit/audit.js';
import type { Tx } from '../../../../platform/database/transaction-runner.js';
import { Outbox } from '../../../../platform/outbox/outbox.js';

const EVENTS = {
  'factor.added': 'account.factor_added',
  'factor.removed': 'account.factor_removed',
  'recovery_code.used': 'account.recovery_code_used',
  'recovery_code.renewed': 'account.recovery_codes_renewed',
} as const;

/** Writes down what became of somebody's factors, and tells them by mail. */
@Injectable()
export class FactorNews {
  constructor(
    private readonly audit: Audit,
    private readonly outbox: Outbox,
  ) {}

  async tell(tx: Tx, accountId: string, act: keyof typeof EVENTS): Promise<void> {
    await this.audit.record(tx, {
      actorId: accountId,
      act,
      about: { kind: 'account', id: accountId },
    });
    await this.outbox.publish(tx, {
      type: EVENTS[act],
      aggregateId: accountId,
      payload: { accountId },
      dedupeKey: `${EVENTS[act]}:${newId()}`,
    });
  }

  /** Somebody who knows the password has no factor: once a day is enough to hear of it. */
  async warn(tx: Tx, accountId: string): Promise<void> {
    await this.outbox.publish(tx, {
      type: 'account.codes_failing',
      aggregateId: accountId,
      payload: { accountId },
      dedupeKey: `account.codes_failing:${accountId}:${Math.floor(tx.now / (24 * HOUR))}`,
    });
  }
}
