import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Random } from '../frame/random.js';

/** What happens to a notification on its way. */
const FATES = { once: 60, thrice: 20, lost: 10, late: 10 } as const;
type Fate = keyof typeof FATES;

const LATEST_MS = 1_500;
const GAVE_UP_MS = 10_000;

/**
 * Between the provider's notifications and the app: delivers some of them three times to all
 * processes at once, some late and out of order, loses some, and keeps all while the line is dead.
 */
export class PostOffice {
  readonly delivered: Record<Fate, number> = { once: 0, thrice: 0, lost: 0, late: 0 };
  private isReliable = true;
  private isShut = false;
  private readonly kept: string[] = [];
  private readonly server = createServer((request, response) => {
    void this.take(request).then((status) => response.writeHead(status).end());
  });

  private constructor(
    private readonly random: Random,
    private readonly addresses: () => readonly string[],
  ) {}

  /** @param addresses of the processes that are up. */
  static async open(random: Random, addresses: () => readonly string[]): Promise<PostOffice> {
    const office = new PostOffice(random, addresses);
    await new Promise<void>((resolve) => office.server.listen(0, '127.0.0.1', resolve));
    return office;
  }

  /** What the provider takes for the app. */
  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  /** Once everything is delivered once and at once, or again as it comes. */
  beReliable(isReliable: boolean): void {
    this.isReliable = isReliable;
  }

  shut(): void {
    this.isShut = true;
  }

  /** Delivers what was kept. */
  async reopen(): Promise<void> {
    this.isShut = false;
    await Promise.all(this.kept.splice(0).map((body) => this.deliver(body)));
  }

  async close(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }

  /** The status the provider is answered with. */
  private async take(request: IncomingMessage): Promise<number> {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const body = Buffer.concat(chunks).toString('utf8');
    if (this.isShut) {
      this.kept.push(body);
      return 200;
    }
    const fate = this.isReliable ? 'once' : this.random.pick(FATES);
    this.delivered[fate] += 1;
    if (fate === 'lost') return 200;
    if (fate === 'late') {
      const delayMs = this.random.between(50, LATEST_MS);
      void sleep(delayMs).then(() => this.deliver(body));
      return 200;
    }
    return this.deliver(body, fate === 'thrice' ? 3 : 1);
  }

  private async deliver(body: string, times = 1): Promise<number> {
    const addresses = this.addresses();
    if (addresses.length === 0) return 503;
    const first = this.random.between(0, addresses.length);
    const statuses = await Promise.all(
      Array.from({ length: times }, (_, index) =>
        post(addresses[(first + index) % addresses.length] ?? '', body),
      ),
    );
    return statuses.find((status) => status < 300) ?? 503;
  }
}

async function post(address: string, body: string): Promise<number> {
  try {
    const answer = await fetch(`${address}/api/v1/webhooks/payments/midtrans`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body,
      signal: AbortSignal.timeout(GAVE_UP_MS),
    });
    await answer.body?.cancel();
    return answer.status;
  } catch {
    return 503;
  }
}
