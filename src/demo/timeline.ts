import { laterOf, type Instant } from '../kernel/time/instant.js';

interface Step {
  readonly at: Instant;
  readonly run: () => Promise<void>;
}

/** Steps that happen in order of time; a step may add later ones. */
export class Timeline {
  private readonly steps: Step[] = [];

  /** Steps of the same instant keep the order they were added in. */
  add(at: Instant, run: () => Promise<void>): void {
    const later = this.steps.findIndex((step) => step.at > at);
    this.steps.splice(later === -1 ? this.steps.length : later, 0, { at, run });
  }

  /**
   * Plays what happens up to an instant, telling the time before each step; the rest never does. Time
   * goes forward only: a step that was added for an earlier time happens at once.
   */
  async play(until: Instant, tellTime: (at: Instant) => Promise<void>): Promise<void> {
    let now = this.steps[0]?.at ?? until;
    for (;;) {
      const step = this.steps.shift();
      if (step === undefined || step.at > until) return;
      now = laterOf(now, step.at);
      await tellTime(now);
      await step.run();
    }
  }
}
