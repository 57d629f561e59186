/** Reading one event, or one calendar, would take more than anybody's real calendar needs. */
export class TooMuchWork extends Error {}

/** Counts steps, not time: the same file ends the same way on every machine. */
export class WorkLimit {
  private ofRule = 0;

  constructor(
    private left: number,
    private readonly perRule: number,
  ) {}

  beginRule(): void {
    this.ofRule = 0;
  }

  /** @throws TooMuchWork */
  spend(steps: number): void {
    this.left -= steps;
    this.ofRule += steps;
    if (this.left < 0 || this.ofRule > this.perRule) throw new TooMuchWork();
  }
}
