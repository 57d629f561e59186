import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import type { House } from '../house/house.js';
import { logIn, type People, type Practice } from '../house/people.js';
import type { Random } from '../frame/random.js';
import type { Planted, Somebody } from './record.js';
import { Browser } from './visitor.js';

/** A photo of one grey pixel. */
const PHOTO =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';
const CALM = [0, 1, 0, 1, 0, 0, 1, 0, 0];
const WORKED = 60;

interface Slots {
  readonly items: readonly { readonly startsAt: string; readonly endsAt: string }[];
}
interface Booked {
  readonly id: string;
  readonly carePersonId: string;
}

/** Somebody with their browser. */
export interface Lived extends Somebody {
  readonly browser: Browser;
}

/** Words that are nowhere else, and that no search trips over by chance. */
export function words(
  random: Random,
  who: string,
  what: readonly string[],
): Record<string, string> {
  const word = (name: string): string =>
    `benih${who}${name}${random.between(1e8, 1e9).toString(36)}`.toLowerCase();
  return Object.fromEntries(what.map((name) => [name, word(name)]));
}

/** Fills the house with what people write: clients with one psychologist, and another who leaves too. */
export class Lives {
  readonly clients: Lived[] = [];
  leaver: Lived | null = null;

  constructor(
    private readonly house: House,
    private readonly people: People,
    private readonly random: Random,
    private readonly database: pg.Client,
  ) {}

  async run(): Promise<void> {
    const [stays, leaves] = this.people.practices;
    if (!stays || !leaves) throw new Error('The proof needs two practices.');
    const cookies = await logIn(this.house, [...this.people.clients, stays.email, leaves.email]);
    const clientCookies = cookies.slice(0, this.people.clients.length);
    const doctor = new Browser(this.house, cookies.at(-2) ?? '');
    this.leaver = await this.profile(leaves, new Browser(this.house, cookies.at(-1) ?? ''));
    const slots = await this.slots(stays);
    const sessions: { client: Lived; booked: Booked; at: string }[] = [];
    for (const [n, email] of this.people.clients.entries()) {
      const browser = new Browser(this.house, clientCookies[n] ?? '');
      const at = slots[n] ?? '';
      sessions.push({ ...(await this.client({ email, browser, n, at, stays, doctor })), at });
    }
    for (const { client, booked, at } of sessions) {
      await this.house.advance(Math.max(this.minutesTo(at) + WORKED, 1));
      await this.afterwards(client, booked, doctor);
    }
  }

  private minutesTo(startsAt: string): number {
    return Math.ceil((Date.parse(startsAt) - this.house.now()) / 60_000);
  }

  /** Far enough apart for pauses, and near enough for a chat to be open after the last. */
  private async slots({ psychologistId, services }: Practice): Promise<string[]> {
    const from = new Date(Date.now() + 86_400_000).toISOString();
    const to = new Date(Date.now() + 8 * 86_400_000).toISOString();
    const query = new URLSearchParams({ serviceId: services.free, from, to });
    const nobody = new Browser(this.house, '');
    const path = `/psychologists/${psychologistId}/slots?${query.toString()}`;
    const { items } = await nobody.ask<Slots>('GET', path);
    const apart: string[] = [];
    let free = 0;
    for (const { startsAt, endsAt } of items) {
      if (Date.parse(startsAt) < free) continue;
      apart.push(startsAt);
      free = Date.parse(endsAt) + 10 * 60_000;
    }
    return apart;
  }

  private async client(of: {
    email: string;
    browser: Browser;
    n: number;
    at: string;
    stays: Practice;
    doctor: Browser;
  }): Promise<{ client: Lived; booked: Booked }> {
    const { email, browser, n, at, stays, doctor } = of;
    const planted: Planted = {
      sealed: words(this.random, `k${String(n)}`, ['reason', 'mood', 'goal', 'chat', 'note']),
      plain: { ...words(this.random, `k${String(n)}`, ['name', 'review']), email },
    };
    const { sealed, plain } = planted;
    await browser.ask('PATCH', '/me', { name: plain['name'] });
    const { items } = await browser.ask<{ items: { kind: string; textVersion: string }[] }>(
      'GET',
      '/consent-texts',
    );
    const consents = items.filter(({ kind }) => /^(health_data|informed_consent)$/.test(kind));
    const booked = await browser.ask<Booked>('POST', '/bookings', {
      ...{ psychologistId: stays.psychologistId, serviceId: stays.services.free, startsAt: at },
      ...{ mode: 'video', timeZone: 'Asia/Jakarta', reason: sealed['reason'] },
      consents: consents.map(({ kind, textVersion }) => ({ kind, textVersion })),
    });
    await doctor.ask('POST', `/bookings/${booked.id}/confirm`);
    const progress = items.find(({ kind }) => kind === 'progress_data');
    await browser.ask('PUT', '/me/progress/consent', { textVersion: progress?.textVersion });
    await browser.ask('PUT', '/me/mood', { level: 3, words: sealed['mood'] });
    await browser.ask('POST', '/me/goals', { text: sealed['goal'] });
    await browser.ask('POST', '/measures/phq9/responses', { answers: CALM });
    const { id: accountId } = await browser.ask<{ id: string }>('GET', '/me');
    const isLeaving = n % 2 === 0;
    const person = { personId: booked.carePersonId, psychologistId: null };
    const client = { email, accountId, ...person, isLeaving, planted, browser };
    this.clients.push(client);
    return { client, booked };
  }

  private async afterwards(client: Lived, { id }: Booked, doctor: Browser): Promise<void> {
    const { sealed, plain } = client.planted;
    const chat = { id: randomUUID(), text: sealed['chat'] };
    await client.browser.ask('POST', `/bookings/${id}/messages`, chat);
    await doctor.ask('PUT', `/bookings/${id}/note`, {
      template: 'free',
      sections: [{ key: 'text', text: sealed['note'] }],
    });
    await doctor.ask('POST', `/bookings/${id}/complete`);
    await client.browser.ask('POST', `/bookings/${id}/review`, {
      rating: 5,
      text: plain['review'],
    });
  }

  /** A psychologist without clients, whose every word is public. */
  private async profile({ email, psychologistId }: Practice, browser: Browser): Promise<Lived> {
    const plain: Record<string, string> = {
      ...words(this.random, 'p', ['about', 'headline', 'city', 'note', 'description', 'school']),
      email,
    };
    const form = new FormData();
    const bytes = Buffer.from(PHOTO, 'base64');
    form.set('file', new File([bytes], `${plain['school'] ?? ''}.png`, { type: 'image/png' }));
    await browser.ask('PUT', '/me/profile/photo', form);
    const day = new Date(Date.now() + 9 * 86_400_000).toISOString().slice(0, 10);
    await browser.ask('PUT', `/schedule/overrides/${day}`, { intervals: [], note: plain['note'] });
    await this.database.query(
      `UPDATE psychologist SET about = $2, headline = $3, city = $4, slug = $5 WHERE id = $1`,
      [psychologistId, plain['about'], plain['headline'], plain['city'], plain['about']],
    );
    await this.database.query(`UPDATE service SET description = $2 WHERE psychologist_id = $1`, [
      psychologistId,
      plain['description'],
    ]);
    await this.database.query(
      `INSERT INTO psychologist_education (psychologist_id, position, title, institution, year) VALUES ($1, 1, 'S2', $2, 2015)`,
      [psychologistId, plain['school']],
    );
    const { id: accountId } = await browser.ask<{ id: string }>('GET', '/me');
    const planted = { sealed: {}, plain };
    return { email, accountId, personId: null, psychologistId, isLeaving: true, planted, browser };
  }
}
