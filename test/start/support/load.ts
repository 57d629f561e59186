import { randomUUID } from 'node:crypto';
import { eventually } from '../../support/eventually.js';
import { PASSWORD, Visitor } from '../../support/visitor.js';

/** What came of the requests: each with its status, or the reason why there was no answer at all. */
export interface Answers {
  readonly all: readonly string[];
  /** Those that people would have seen fail. */
  readonly failed: readonly string[];
}

/** What came of the requests of some clients while `meanwhile` ran; its failure ends them, too. */
export async function underLoad(
  wish: { url: string; clients: number; isReadingOnly?: boolean },
  meanwhile: () => Promise<void>,
): Promise<Answers> {
  const load = new Load(wish.url, wish.clients, wish.isReadingOnly);
  try {
    await eventually('the load', () => Promise.resolve(load.count > 20));
    await meanwhile();
  } finally {
    await load.stop();
  }
  return load.stop();
}

/** Clients who read, write and log in one after the other, as fast as answers come, until told to stop. */
class Load {
  private isOver = false;
  private readonly answers: string[] = [];
  private readonly clients: Promise<void>[];

  constructor(
    private readonly url: string,
    clients: number,
    private readonly isReadingOnly = false,
  ) {
    this.clients = Array.from({ length: clients }, () => this.browse());
  }

  async stop(): Promise<Answers> {
    this.isOver = true;
    await Promise.all(this.clients);
    const failed = this.answers.filter((answer) => !/^[A-Z]+ \S+ [234]\d\d$/.test(answer));
    return { all: this.answers, failed };
  }

  get count(): number {
    return this.answers.length;
  }

  private async browse(): Promise<void> {
    const visitor = new Visitor(this.url);
    const { email } = await visitor.register();
    const acts: (() => Promise<void>)[] = [
      () => this.ask(visitor, 'GET', '/api/v1/psychologists'),
      () => this.ask(visitor, 'GET', '/api/v1/me'),
      ...(this.isReadingOnly
        ? []
        : [
            () => this.ask(visitor, 'PATCH', '/api/v1/me', { name: `Sari ${randomUUID()}` }),
            () => this.ask(visitor, 'GET', '/api/v1/bookings'),
            () => this.ask(visitor, 'PATCH', '/api/v1/me', { timeZone: 'Asia/Jayapura' }),
            () => this.ask(visitor, 'POST', '/api/v1/auth/login', { email, password: PASSWORD }),
          ]),
    ];
    for (let turn = 0; !this.isOver; turn++) await acts[turn % acts.length]?.();
  }

  private async ask(visitor: Visitor, method: string, path: string, body?: object): Promise<void> {
    try {
      const answer = await visitor.fetch(`${this.url}${path}`, {
        method,
        headers: { 'content-type': 'application/json' },
        ...(body ? { body: JSON.stringify(body) } : {}),
      });
      await answer.text();
      this.answers.push(`${method} ${path} ${String(answer.status)}`);
    } catch (error) {
      this.answers.push(`${method} ${path} ${error instanceof Error ? error.message : 'failed'}`);
      // Nobody there: one failure says it, thousands say no more.
      this.isOver = true;
    }
  }
}
