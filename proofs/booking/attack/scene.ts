import { Random } from '../../frame/random.js';
import type { House } from '../../house/house.js';
import { logIn, populate } from '../../house/people.js';
import { STEP_MINUTES } from '../plan.js';
import { Client, type Place } from './client.js';
import { Desk } from './desk.js';
import type { History } from './history.js';
import { Person } from './person.js';
import { ProviderSilence } from './provider-silence.js';

/** The first start lies so far ahead that the notice has not begun. */
const FIRST_START_HOURS = 6;
const STEP_MS = STEP_MINUTES * 60_000;
const HOUR_MS = 3_600_000;

/** Everybody, signed in and ready. */
export interface Scene {
  readonly clients: readonly Client[];
  readonly desks: readonly Desk[];
  readonly silence: ProviderSilence;
}

/** Psychologists few enough that many clients want the same one. */
export function practicesFor(clients: number): number {
  return Math.max(3, Math.min(12, Math.round(clients / 20)));
}

/** Makes the people, opens the house for them and signs them in. */
export async function setScene(
  house: House,
  history: History,
  { seed, clients }: { seed: number; clients: number },
): Promise<Scene> {
  const counts = { clients, practices: practicesFor(clients) };
  const [people] = await Promise.all([populate(house, counts), house.open()]);
  const signedIn = async (emails: readonly string[], prefix: string): Promise<Person[]> =>
    (await logIn(house, emails)).map((cookie, index) => {
      const name = `${prefix}${index + 1}`;
      const random = Random.of(seed, 'choices', name);
      return new Person(name, cookie, { house, history, random });
    });
  const psychologists = await signedIn(
    people.practices.map(({ email }) => email),
    'p',
  );
  const silence = new ProviderSilence();
  const practices = psychologists.map((person, index) => {
    const { psychologistId = '', services } = people.practices[index] ?? {};
    if (!services) throw new Error('A psychologist without a practice.');
    return { psychologistId, services, desk: new Desk(person, () => house.now()) };
  });
  const earliest = house.now() + FIRST_START_HOURS * HOUR_MS;
  const place: Place = {
    practices,
    firstStart: Math.ceil(earliest / STEP_MS) * STEP_MS,
    silence,
    sandboxPort: Number(new URL(house.sandboxUrl).port),
  };
  const persons = await signedIn(people.clients, 'c');
  return {
    clients: persons.map((person) => new Client(person, place)),
    desks: practices.map(({ desk }) => desk),
    silence,
  };
}
