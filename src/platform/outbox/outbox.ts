import { Injectable } from '@nestjs/common';
import { newId } from '../../kernel/identity/id.js';
import { toDate } from '../../kernel/time/instant.js';
import type { Tx } from '../database/transaction-runner.js';
import { Jobs } from '../jobs/jobs.js';

/** A fact that happened. The payload holds ids and instants, never what people wrote. */
export interface DomainEvent {
  readonly type: string;
  readonly aggregateId: string;
  readonly payload: Readonly<Record<string, string | number | boolean | null>>;
  /** The same fact twice is one row. */
  readonly dedupeKey: string;
}

export const OUTBOX_SWEEP = 'outbox';

const INSERT = `
  INSERT INTO outbox (id, type, aggregate_id, payload, dedupe_key, created_at, available_at)
  VALUES ($1, $2, $3, $4, $5, $6, $6)
  ON CONFLICT (dedupe_key) DO NOTHING`;

/** Publishes a fact in the transaction that made it so; subscribers hear of it after the commit. */
@Injectable()
export class Outbox {
  constructor(private readonly jobs: Jobs) {}

  async publish(tx: Tx, event: DomainEvent): Promise<void> {
    await tx.query(INSERT, [
      newId(),
      event.type,
      event.aggregateId,
      JSON.stringify(event.payload),
      event.dedupeKey,
      toDate(tx.now),
    ]);
    tx.afterCommit(() => this.jobs.wake(OUTBOX_SWEEP));
  }
}
