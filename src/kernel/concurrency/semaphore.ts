/** Lets so many pieces of work run at once; the rest wait in the order they came, as many as may. */
export class Semaphore {
  private readonly waiting: (() => void)[] = [];

  constructor(
    private free: number,
    private readonly mostWaiting: number = Number.POSITIVE_INFINITY,
  ) {}

  /** Whether another piece of work could run or wait. */
  get hasRoom(): boolean {
    return this.free > 0 || this.waiting.length < this.mostWaiting;
  }

  /** Whoever must not wait in vain asks `hasRoom` first: once asked to, this always takes the work. */
  async use<T>(work: () => Promise<T>): Promise<T> {
    await this.take();
    try {
      return await work();
    } finally {
      this.giveBack();
    }
  }

  private async take(): Promise<void> {
    if (this.free > 0) {
      this.free -= 1;
      return;
    }
    await new Promise<void>((resolve) => this.waiting.push(resolve));
  }

  /** Hands the place to whoever waits longest, so that nobody new slips in between. */
  private giveBack(): void {
    const next = this.waiting.shift();
    if (next) next();
    else this.free += 1;
  }
}
