import { Injectable } from '@nestjs/common';
import type { Queryable } from '../../../platform/database/database.js';
import type { Tx } from '../../../platform/database/transaction-runner.js';
import { FAILURES_OF_ADDRESS, FAILURES_OF_SUBJECT } from '../domain/limits.js';
import { lineOf } from '../../../platform/http/network.js';
import { KnownDevices } from '../infrastructure/known-devices.js';
import type { Subject } from '../infrastructure/log-in-candidates.js';
import {
  attemptSource,
  LogInFailures,
  type AttemptSource,
} from '../infrastructure/log-in-failures.js';
import { Throttle, type Share } from '../infrastructure/throttle.js';
import type { Caller } from './caller.js';

/** An attempt that was let as far as having its password looked at. */
export interface Attempt {
  readonly source: AttemptSource;
  /** What it took from the buckets; a success gives it back. */
  readonly paid: readonly Share[];
}

/**
 * Slows guessing down without ever shutting the owner out. Each source waits longer with each failure
 * of its own; all strangers together share what an account and a network address allow. A browser
 * that somebody was signed in with is a source by itself and shares nothing: whatever others do, it
 * is not slowed down. Whoever has no such browser gets one by making a new password by mail.
 */
@Injectable()
export class LogInDoor {
  constructor(
    private readonly failures: LogInFailures,
    private readonly devices: KnownDevices,
    private readonly throttle: Throttle,
  ) {}

  /** @throws TooManyRequests while the attempt is not welcome. */
  async knock(sql: Queryable, subject: Subject, caller: Caller): Promise<Attempt> {
    const whom = Object.values(subject).join('');
    const device = await this.devices.recognise(sql, subject, caller.device);
    const line = lineOf(caller.address);
    const source = attemptSource(whom, device ? `device:${device.toString('base64')}` : line);
    await this.failures.assertWelcome(sql, source);
    const paid = device ? [] : sharesOf(whom, line);
    await this.throttle.take(paid);
    return { source, paid };
  }

  /** @throws TooManyRequests when others of the same source have failed meanwhile. */
  async lock(tx: Tx, { source }: Attempt): Promise<void> {
    await this.failures.lock(tx, source);
    await this.failures.assertWelcome(tx, source);
  }

  async fail(tx: Tx, { source }: Attempt): Promise<void> {
    await this.failures.record(tx, source);
  }

  async succeed(tx: Tx, { source, paid }: Attempt): Promise<void> {
    await this.failures.clear(tx, source);
    await this.throttle.giveBack(tx, paid);
  }
}

function sharesOf(subject: string, line: string): Share[] {
  return [
    { limit: FAILURES_OF_SUBJECT, of: subject },
    { limit: FAILURES_OF_ADDRESS, of: line },
  ];
}
