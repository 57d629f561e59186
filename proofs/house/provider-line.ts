import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

/** The wire from the app to its payment provider's API. It can go dead, as real ones do. */
export class ProviderLine {
  private isDead = false;
  private readonly sockets = new Set<Socket>();
  private readonly server = createServer((socket) => this.carry(socket));

  private constructor(private readonly providerPort: number) {}

  static async open(providerPort: number): Promise<ProviderLine> {
    const line = new ProviderLine(providerPort);
    await new Promise<void>((resolve) => line.server.listen(0, '127.0.0.1', resolve));
    return line;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  /** Cuts what is open and refuses what comes, until it is mended. */
  die(): void {
    this.isDead = true;
    for (const socket of this.sockets) socket.destroy();
  }

  mend(): void {
    this.isDead = false;
  }

  async close(): Promise<void> {
    this.die();
    await new Promise((resolve) => this.server.close(resolve));
  }

  private carry(near: Socket): void {
    if (this.isDead) return void near.destroy();
    const far = connect(this.providerPort, '127.0.0.1');
    for (const [one, other] of [
      [near, far],
      [far, near],
    ] as const) {
      this.sockets.add(one);
      one.pipe(other);
      one.on('error', () => one.destroy());
      one.on('close', () => {
        this.sockets.delete(one);
        other.destroy();
      });
    }
  }
}
