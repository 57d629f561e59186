import { setTimeout as sleep } from 'node:timers/promises';
import type { ProofSettings } from '../frame/proof.js';
import { Random } from '../frame/random.js';
import { call, type Reply } from '../house/call.js';
import type { House } from '../house/house.js';

/** What an admin is told to do, and to whom. */
interface Errand {
  readonly act: 'look' | 'suspend' | 'restore';
  readonly accountId: string;
}

/** What came of all errands: rows that must be there, and rows that may be. */
export interface Errands {
  readonly answered: number;
  readonly failed: number;
  /** One for each answer, and one more for each suspension that was done. */
  readonly rowsOwed: number;
  readonly rowsAtMost: number;
  readonly milliseconds: readonly number[];
  readonly seconds: number;
  readonly kills: number;
}

interface Scene {
  readonly house: House;
  readonly cookies: readonly string[];
  readonly accountIds: readonly string[];
}

/** Admins look at accounts, suspend and restore them, all at once, while a process is killed. */
export async function attack(
  { house, cookies, accountIds }: Scene,
  settings: ProofSettings,
): Promise<Errands> {
  const errands = planned(settings, accountIds);
  const tally = { answered: 0, failed: 0, rowsOwed: 0, rowsAtMost: 0 };
  const milliseconds: number[] = [];
  const begun = performance.now();
  let next = 0;
  const work = async (worker: number): Promise<void> => {
    for (let index = next++; index < errands.length; index = next++) {
      const up = house.apisUp();
      const api = up[index % Math.max(1, up.length)];
      const errand = errands[index];
      if (!api || !errand) continue;
      const sentAt = performance.now();
      const reply = await call(api.port, request(errand, cookies[worker % cookies.length] ?? ''));
      milliseconds.push(performance.now() - sentAt);
      count(tally, errand, reply);
    }
  };
  const nemesis = killOnce(house, () => next > errands.length / 2);
  await Promise.all(Array.from({ length: settings.clients }, (_, worker) => work(worker)));
  const kills = await nemesis;
  return { ...tally, milliseconds, kills, seconds: (performance.now() - begun) / 1000 };
}

function planned(settings: ProofSettings, accountIds: readonly string[]): Errand[] {
  const random = Random.of(settings.seed, 'errands');
  return Array.from({ length: settings.size }, () => ({
    act: random.pick({ look: 6, suspend: 2, restore: 2 }),
    accountId: accountIds[random.between(0, accountIds.length)] ?? '',
  }));
}

function request({ act, accountId }: Errand, cookie: string): Parameters<typeof call>[1] {
  const path = `/api/v1/admin/accounts/${accountId}`;
  if (act === 'look') return { method: 'GET', path, headers: { cookie } };
  const reason = 'Bukti jejak audit berjalan.';
  const body = act === 'suspend' ? { reason, kind: 'no_new' } : { reason };
  return { method: 'POST', path: `${path}/${act}`, headers: { cookie }, body };
}

/** An act that was done leaves its own row and the desk's, a look and a refusal one. */
function count(
  tally: { answered: number; failed: number; rowsOwed: number; rowsAtMost: number },
  { act }: Errand,
  reply: Reply,
): void {
  const rows = act === 'look' ? 1 : 2;
  if (reply.kind === 'not_sent') return;
  tally.rowsAtMost += rows;
  if (reply.kind === 'unknown') return;
  if (reply.status >= 500 || reply.status === 401) {
    tally.failed += 1;
    return;
  }
  tally.answered += 1;
  const owed = reply.status === 200 ? rows : 1;
  tally.rowsOwed += owed;
  tally.rowsAtMost -= rows - owed;
}

/** SIGKILL with whatever it held, and a new start. */
async function killOnce(house: House, isTime: () => boolean): Promise<number> {
  while (!isTime()) await sleep(10);
  const [, second] = house.apis;
  await second?.program.kill();
  await second?.program.start();
  return second ? 1 : 0;
}
