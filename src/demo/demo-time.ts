import type { Instant } from '../kernel/time/instant.js';
import type { UseCases } from './use-cases.js';

/** The demo's past, lived through on a clock that runs behind the real one. */
export class DemoTime {
  constructor(
    private readonly house: Pick<UseCases, 'clock' | 'sandboxClock' | 'movableClock'>,
    /** The real time at which the demo's past ends. */
    readonly present: Instant,
  ) {
    // The database's offset is nought; following it would pull the clock back to the present.
    house.movableClock.letGo();
  }

  /** Sets the business clock, ours and the sandbox's, to an instant that is not after the present. */
  async moveTo(at: Instant): Promise<void> {
    await this.setOffset(Math.min(0, at - this.present));
  }

  async returnToPresent(): Promise<void> {
    await this.setOffset(0);
  }

  private async setOffset(offsetMs: number): Promise<void> {
    this.house.clock.setOffset(offsetMs);
    await this.house.sandboxClock.push(offsetMs);
  }
}
