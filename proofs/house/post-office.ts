import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Random } from '../frame/random.js';

/** What happens to a notification on its way. */
const FATES = { once: 60, thrice: 20, unheard: 10, late: 10 } as const;
type Fate = keyof typeof FATES;

const LATEST_MS = 1_500;
const GAVE_UP_MS = 10_000;
/** Somebody is up again soon after a kill. */
const TRIES = 20;
const BETWEEN_TRIES_MS = 300;

/**
 * Between the provider's notifications and the app: delivers some of them three times to all
 * processes at once, some late and out of order, some only when all is over, and none while the line
 * is dead.
 */
export class PostOffice {
  readonly delivered: Record<Fate, number> = { once: 0, thrice: 0, unheard: 0, late: 0 };
  private isReliable = true;
  private isShut = false;
  private readonly kept: string[] = [];
  private readonly unheard: string[] = [];
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

  /** From now on nothing goes astray, or again it may; the provider repeats what was not heard. */
  async beReliable(isReliable: boolean): Promise<void> {
    this.isReliable = isReliable;
    if (isReliable) await Promise.all(this.unheard.splice(0).map((body) => this.deliver(body)));
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
    if (fate === 'unheard') {
      this.unheard.push(body);
      return 200;
    }
    if (fate === 'late') {
      const delayMs = this.random.between(50, LATEST_MS);
      void sleep(delayMs).then(() => this.deliver(body));
      return 200;
    }
    return this.deliver(body, fate === 'thrice' ? 3 : 1);
  }

  private async deliver(body: string, times = 1): Promise<number> {
    for (let tries = 0; tries < TRIES; tries++) {
      const addresses = this.addresses();
      const first = this.random.between(0, addresses.length);
      const targets = Array.from({ length: addresses.length === 0 ? 0 : times }, (_, index) =>
        post(addresses[(first + index) % addresses.length] ?? '', body),
      );
      const taken = (await Promise.all(targets)).find((status) => status < 300);
      if (taken !== undefined) return taken;
      await sleep(BETWEEN_TRIES_MS);
    }
    return 503;
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
