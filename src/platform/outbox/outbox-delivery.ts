import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import type { Logger } from 'pino';
import { instant, toDate } from '../../kernel/time/instant.js';
import { MachineClock } from '../../kernel/time/clock.js';
import { Database } from '../database/database.js';
import { TransactionRunner, type Tx } from '../database/transaction-runner.js';
import { Jobs } from '../jobs/jobs.js';
import { LOG } from '../log/log.module.js';
import { OUTBOX_SWEEP } from './outbox.js';

/** A delivered row of the outbox. */
export interface DeliveredEvent {
  readonly id: string;
  readonly type: string;
  readonly aggregateId: string;
  readonly payload: Readonly<Record<string, string | number | boolean | null>>;
}

/** Hears events at least once; must not mind hearing one twice. */
export type Subscriber = (event: DeliveredEvent) => Promise<void>;

interface Row {
  id: string;
  type: string;
  aggregate_id: string;
  payload: DeliveredEvent['payload'];
  attempts: number;
}

const LEASE_SECONDS = 60;
/** Retried soon at first; then hourly for a week, so that what must happen does once the cause is mended. */
const SOON_ATTEMPTS = 12;
const LATER_ATTEMPTS = 7 * 24;
const MOST_ATTEMPTS = SOON_ATTEMPTS + LATER_ATTEMPTS;
/** Delivered side by side, so that one slow provider holds up nobody beyond its own batch. */
const BATCH = 8;

/** Leases and retries live on the machine's time, so `$1` is never the demo's clock. */
const CLAIM = `
  UPDATE outbox SET locked_until = $1::timestamptz + interval '${LEASE_SECONDS} seconds', attempts = attempts + 1
   WHERE id IN (
     SELECT id FROM outbox
      WHERE done_at IS NULL AND dead_at IS NULL AND (locked_until IS NULL OR locked_until <= $1)
      ORDER BY available_at, id LIMIT ${BATCH} FOR UPDATE SKIP LOCKED)
  RETURNING id, type, aggregate_id, payload, attempts`;
const DONE = `UPDATE outbox SET done_at = $2, locked_until = NULL WHERE id = $1`;
const FAILED = `
  UPDATE outbox SET last_error = $2, locked_until = $3, dead_at = CASE WHEN attempts >= ${MOST_ATTEMPTS} THEN $4::timestamptz END
   WHERE id = $1`;

/** Carries events from the outbox to their subscribers, one event's subscribers in order of registration. */
@Injectable()
export class OutboxDelivery implements OnModuleInit {
  private readonly subscribers = new Map<string, Subscriber[]>();

  constructor(
    private readonly runner: TransactionRunner,
    private readonly database: Database,
    private readonly machineClock: MachineClock,
    private readonly jobs: Jobs,
    @Inject(LOG) private readonly log: Logger,
  ) {}

  onModuleInit(): void {
    this.jobs.handle(OUTBOX_SWEEP, () => this.deliverAll());
  }

  subscribe(type: string, subscriber: Subscriber): void {
    this.subscribers.set(type, [...(this.subscribers.get(type) ?? []), subscriber]);
  }

  /** Delivers what is waiting, until nothing is; returns how many events were delivered. */
  async deliverAll(): Promise<number> {
    let delivered = 0;
    for (;;) {
      const rows = await this.runner.run((tx) => this.claim(tx));
      if (rows.length === 0) return delivered;
      const outcomes = await Promise.all(rows.map((row) => this.deliver(row)));
      delivered += outcomes.filter(Boolean).length;
    }
  }

  private async claim(tx: Tx): Promise<Row[]> {
    const rows = await tx.query<Row>(CLAIM, [toDate(this.machineClock.now())]);
    return rows.sort((a, b) => (a.id < b.id ? -1 : 1));
  }

  private async deliver(row: Row): Promise<boolean> {
    const event = {
      id: row.id,
      type: row.type,
      aggregateId: row.aggregate_id,
      payload: row.payload,
    };
    try {
      for (const subscriber of this.subscribers.get(row.type) ?? []) await subscriber(event);
      const at = toDate(this.machineClock.now());
      await this.runner.run((tx) => tx.query(DONE, [row.id, at]));
      return true;
    } catch (error) {
      await this.postpone(row, error);
      return false;
    }
  }

  private async postpone(row: Row, error: unknown): Promise<void> {
    const reason = error instanceof Error ? error.message : String(error);
    this.log.error(
      { eventId: row.id, type: row.type, attempts: row.attempts, err: error },
      'an event could not be delivered',
    );
    const now = this.machineClock.now();
    const retryAt = toDate(instant(now + patienceSeconds(row.attempts) * 1000));
    await this.runner.run((tx) =>
      tx.query(FAILED, [row.id, reason.slice(0, 500), retryAt, toDate(now)]),
    );
  }
}

function patienceSeconds(attempts: number): number {
  return attempts < SOON_ATTEMPTS ? Math.min(2 ** attempts, 600) : 3_600;
}
