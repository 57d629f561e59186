import { instant, type Instant } from './instant.js';

/**
 * Tells the time by which the business lives: deadlines, notice, reminders.
 *
 * The demo and the tests may move it; injected everywhere by this class.
 */
export abstract class Clock {
  abstract now(): Instant;
}

/** Tells the machine's time, which nobody moves: log-ins, rate limits, leases, retries. */
export abstract class MachineClock {
  abstract now(): Instant;
}

/** The real time; serves as either clock. */
export class SystemClock extends Clock implements MachineClock {
  override now(): Instant {
    return instant(Date.now());
  }
}

/**
 * Stands still until it is told otherwise.
 *
 * @internal for tests
 */
export class FixedClock extends Clock implements MachineClock {
  constructor(private at: Instant) {
    super();
  }

  override now(): Instant {
    return this.at;
  }

  moveTo(at: Instant): void {
    this.at = at;
  }

  advance(milliseconds: number): void {
    this.at = instant(this.at + milliseconds);
  }
}

/** Runs beside another clock, ahead of it (or behind) by an offset in milliseconds. */
export class OffsetClock extends Clock {
  private offset = 0;

  constructor(private readonly base: Clock) {
    super();
  }

  override now(): Instant {
    return instant(this.base.now() + this.offset);
  }

  get offsetMs(): number {
    return this.offset;
  }

  /** @throws RangeError when the offset is not a whole number of milliseconds. */
  setOffset(milliseconds: number): void {
    if (!Number.isSafeInteger(milliseconds)) throw new RangeError('Not whole milliseconds.');
    this.offset = milliseconds;
  }
}
