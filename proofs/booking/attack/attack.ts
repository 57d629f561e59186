import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { Random } from '../../frame/random.js';
import type { ProofSettings } from '../../frame/proof.js';
import type { House } from '../../house/house.js';
import { logIn, populate } from '../../house/people.js';
import { Plan, STEP_MINUTES } from '../plan.js';
import { Client, type Place } from './client.js';
import { Desk } from './desk.js';
import type { History } from './history.js';
import { Nemesis } from './nemesis.js';
import { Person } from './person.js';
import { ProviderSilence } from './provider-silence.js';
import { settle } from './settle.js';

const ATTEMPTS_BETWEEN_CLOCK_MOVES = 200;
const CLOCK_MOVE_MINUTES = 16;
/** The first start lies so far ahead that the notice has not begun. */
const FIRST_START_HOURS = 6;
const LOOK_EVERY_MS = 50;
const PROGRESS_EVERY_MS = 10_000;
const STEP_MS = STEP_MINUTES * 60_000;
const HOUR_MS = 3_600_000;

export interface Attacked {
  readonly nemesis: Nemesis;
  /** Seconds the clients took, and everything until it had settled. */
  readonly attackSeconds: number;
  readonly settleSeconds: number;
  readonly clockDays: number;
}

interface Parts {
  readonly house: House;
  readonly history: History;
  readonly settings: ProofSettings;
  readonly say: (line: string) => void;
  readonly stop: AbortSignal;
}

/** Psychologists few enough that many clients want the same one. */
export function practicesFor(clients: number): number {
  return Math.max(3, Math.min(12, Math.round(clients / 20)));
}

/** Clients, psychologists and the nemesis at work until so many attempts were made and all has settled. */
export async function attack({ house, history, settings, say, stop }: Parts): Promise<Attacked> {
  const { seed, size, clients } = settings;
  const people = await populate(house, { clients, practices: practicesFor(clients) });
  await house.open();
  const cookies = await logIn(house, [
    ...people.practices.map(({ email }) => email),
    ...people.clients,
  ]);
  say(`${clients} clients and ${people.practices.length} psychologists are signed in`);

  const person = (name: string, cookie = ''): Person =>
    new Person(name, cookie, { house, history, random: Random.of(seed, 'choices', name) });
  const desks = people.practices.map(
    (_, n) => new Desk(person(`p${n + 1}`, cookies[n]), () => house.now()),
  );
  const silence = new ProviderSilence();
  const clock = house.now();
  const place: Place = {
    practices: people.practices.map(({ psychologistId, services }, n) => ({
      psychologistId,
      services,
      desk: desks[n] ?? raise(),
    })),
    firstStart: Math.ceil((clock + FIRST_START_HOURS * HOUR_MS) / STEP_MS) * STEP_MS,
    silence,
    sandboxPort: Number(new URL(house.sandboxUrl).port),
  };
  const plan = new Plan(seed, people.practices.length);
  const database = new pg.Client({ connectionString: house.databaseUrl });
  await database.connect();
  const nemesis = new Nemesis({ house, database, history, silence });
  const isOver = (): boolean => history.attempts >= size || stop.aborted;
  const startedAt = performance.now();
  const progress = setInterval(() => {
    say(
      `${history.attempts} attempts, ${nemesis.kills} kills, ${(Math.round(house.now() - Date.now()) / HOUR_MS) | 0} h on the clock`,
    );
  }, PROGRESS_EVERY_MS);
  try {
    house.post.beReliable(false);
    const atDesks = Promise.all(desks.map((desk) => desk.work()));
    await Promise.all([
      ...people.clients.map((_, n) =>
        live(new Client(person(`c${n + 1}`, cookies[desks.length + n]), place), plan.storiesOf(n)),
      ),
      moveClock(),
      strike(),
    ]);
    stop.throwIfAborted();
    house.post.beReliable(true);
    const attackSeconds = (performance.now() - startedAt) / 1_000;
    say(`${history.attempts} attempts made; waiting until all has settled`);
    await settle(house, database, desks, stop);
    await atDesks;
    const settleSeconds = (performance.now() - startedAt) / 1_000 - attackSeconds;
    const clockDays = (house.now() - Date.now()) / (24 * HOUR_MS);
    return { nemesis, attackSeconds, settleSeconds, clockDays };
  } finally {
    clearInterval(progress);
    await database.end();
  }

  async function live(client: Client, stories: ReturnType<Plan['storiesOf']>): Promise<void> {
    while (!isOver()) await client.live(stories.next().value);
  }

  async function moveClock(): Promise<void> {
    for (let moves = 1; !isOver();) {
      if (history.attempts >= moves * ATTEMPTS_BETWEEN_CLOCK_MOVES) {
        moves += 1;
        await house.advance(CLOCK_MOVE_MINUTES);
      }
      await sleep(LOOK_EVERY_MS);
    }
  }

  async function strike(): Promise<void> {
    for (const act of plan.acts(size)) {
      while (history.attempts < act.after && !isOver()) await sleep(LOOK_EVERY_MS);
      if (isOver()) return;
      await nemesis.strike(act);
    }
  }
}

function raise(): never {
  throw new Error('A practice without a desk.');
}
