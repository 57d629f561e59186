/**
 * Clients who wait for the provider to fall silent before they pay: that is how money comes late.
 * They do not stand in line for it; they leave what they will do.
 */
export class ProviderSilence {
  private readonly waiting: (() => Promise<void>)[] = [];

  whenItComes(pay: () => Promise<void>): void {
    this.waiting.push(pay);
  }

  /** The line has just gone dead: everybody pays now. */
  async begins(): Promise<void> {
    await Promise.all(this.waiting.splice(0).map((pay) => pay()));
  }
}
