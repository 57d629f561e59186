import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { House } from '../house/house.js';
import { PASSWORD } from '../house/people.js';

const TRIES = 100;

/** A signed-in browser that speaks to the first API process. */
export class Browser {
  constructor(
    private readonly house: House,
    private readonly cookie: string,
  ) {}

  /** Who asks for so much says once more who they are. */
  async stepUp(): Promise<void> {
    await this.ask('POST', '/auth/step-up', { password: PASSWORD });
  }

  /** @throws Error when it is refused. */
  async ask<Answer>(method: string, path: string, body?: unknown): Promise<Answer> {
    const response = await this.send(method, path, body);
    const text = await response.text();
    if (!response.ok) throw new Error(`${method} ${path}: ${String(response.status)} ${text}`);
    return (text === '' ? null : JSON.parse(text)) as Answer;
  }

  send(method: string, path: string, body?: unknown): Promise<Response> {
    const [api] = this.house.apis;
    const isForm = body instanceof FormData;
    return fetch(`${api?.url ?? ''}${path.startsWith('/api') ? '' : '/api/v1'}${path}`, {
      method,
      headers: {
        cookie: this.cookie,
        'idempotency-key': randomUUID(),
        ...(body === undefined || isForm ? {} : { 'content-type': 'application/json' }),
      },
      ...(body === undefined ? {} : { body: isForm ? body : JSON.stringify(body) }),
    });
  }
}

/** Asks until it is so. @throws Error when it never is. */
export async function until<T>(what: string, ask: () => Promise<T | false | null>): Promise<T> {
  for (let tries = 0; tries < TRIES; tries++) {
    const found = await ask();
    if (found !== false && found !== null) return found;
    await sleep(300);
  }
  throw new Error(`It never came to be: ${what}.`);
}
