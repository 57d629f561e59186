import { setTimeout as sleep } from 'node:timers/promises';
import type { Random } from '../../frame/random.js';
import { call, type Answer, type Call } from '../../house/call.js';
import type { Api, House } from '../../house/house.js';
import type { Entry, ToldBooking, ToldPayment } from '../record.js';
import type { History } from './history.js';

/** How often an unknown outcome is asked again before the run is given up: a minute or so. */
const TRIES = 200;
const BETWEEN_TRIES_MS = 300;
/** Nobody there to take it, or it is still being worked on: ask again. */
const PASSING = new Set(['request_in_progress', 'payment_provider_unavailable']);

/** A request with its name in the history. */
export interface Deed extends Call {
  readonly op: string;
  readonly key?: string;
  readonly about?: string;
}

/** Somebody signed in, who speaks to either API process and writes down what came of it. */
export class Person {
  constructor(
    readonly name: string,
    private readonly cookie: string,
    private readonly parts: { house: House; history: History; random: Random },
  ) {}

  /**
   * Asks until there is an answer that says what happened, under the same key. An unanswered request
   * may have been done, so the next one must find that out.
   *
   * @throws Error when nobody answers for a minute.
   */
  async insist(deed: Deed): Promise<Answer> {
    for (let tries = 0; tries < TRIES; tries++) {
      const answer = await this.ask(deed);
      if (answer && answer.status < 500 && !PASSING.has(codeOf(answer) ?? '')) return answer;
      await sleep(BETWEEN_TRIES_MS * (0.5 + this.parts.random.next()));
    }
    throw new Error(`${this.name} got no answer to ${deed.op} ${deed.path} for too long.`);
  }

  /** One request; null when no answer came. */
  async ask(deed: Deed): Promise<Answer | null> {
    const { history } = this.parts;
    const api = await this.someApi();
    const at = history.elapsed();
    const reply = await call(api.port, {
      ...deed,
      headers: {
        cookie: this.cookie,
        ...(deed.key === undefined ? {} : { 'idempotency-key': deed.key }),
      },
    });
    if (reply.kind === 'not_sent') return null;
    const entry = {
      op: deed.op,
      who: this.name,
      api: api.program.name,
      at,
      ms: Math.round((history.elapsed() - at) * 10) / 10,
      ...(deed.key === undefined ? {} : { key: deed.key }),
      ...(deed.about === undefined ? {} : { about: deed.about }),
    };
    if (reply.kind === 'unknown') {
      history.add({ ...entry, outcome: 'unknown' });
      return null;
    }
    history.add({ ...entry, ...resultOf(reply) });
    return reply;
  }

  private async someApi(): Promise<Api> {
    const { house, random } = this.parts;
    for (let tries = 0; tries < TRIES; tries++) {
      const up = house.apisUp();
      const api = up[random.between(0, up.length)];
      if (api) return api;
      await sleep(BETWEEN_TRIES_MS);
    }
    throw new Error('No API process came back.');
  }
}

/** The problem's code, if the answer is one. */
export function codeOf({ body }: Answer): string | undefined {
  return (body as { code?: string } | null)?.code;
}

/** The booking an answer tells of. */
export function bookingOf({ status, body }: Answer): BookingAnswer | null {
  if (status >= 300) return null;
  return body as BookingAnswer;
}

/** The fields of a booking that clients here look at. */
export interface BookingAnswer extends ToldBooking {
  readonly invoice: { readonly id: string } | null;
}

function resultOf(
  answer: Answer,
): Pick<Entry, 'outcome' | 'status' | 'code' | 'booking' | 'payment'> {
  const { status, body } = answer;
  if (status >= 300) {
    const code = codeOf(answer);
    const outcome = status >= 500 ? 'failed' : 'refused';
    return { outcome, status, ...(code === undefined ? {} : { code }) };
  }
  return { outcome: 'ok', status, ...toldBy(body) };
}

function toldBy(body: unknown): { booking?: ToldBooking; payment?: ToldPayment } {
  const told = body as Partial<ToldBooking> & { redirectUrl?: string | null };
  const { id, status, version, startsAt, endsAt } = told;
  if (id === undefined || status === undefined) return {};
  if (startsAt === undefined || endsAt === undefined) return { payment: { id, status } };
  return { booking: { id, status, version: version ?? 0, startsAt, endsAt } };
}
