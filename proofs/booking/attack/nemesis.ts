import { setTimeout as sleep } from 'node:timers/promises';
import type { Client } from 'pg';
import type { Api, House } from '../../house/house.js';
import type { Program } from '../../house/program.js';
import type { Act, PlannedAct } from '../plan.js';
import type { Trouble } from '../record.js';
import type { History } from './history.js';
import type { ProviderSilence } from './provider-silence.js';

/** A silent provider is doubted for half an hour after a hold's quarter of an hour. */
const SILENCE_MINUTES = 50;
const LET_WORKER_NOTICE_MS = 1_200;
const PAUSE_MS = 900;
const BACKENDS_AT_ONCE = 4;
const TERMINATE = `
  SELECT pg_terminate_backend(pid) AS ended
    FROM (SELECT pid FROM pg_stat_activity
           WHERE datname = current_database() AND pid <> pg_backend_pid() AND backend_type = 'client backend'
           ORDER BY (state = 'active') DESC, random() LIMIT ${BACKENDS_AT_ONCE}) victim`;

interface Parts {
  readonly house: House;
  readonly database: Client;
  readonly history: History;
  readonly silence: ProviderSilence;
}

/** Whom an act struck, and when that is over if not at once. */
interface Blow {
  readonly whom: string;
  readonly over?: Promise<void>;
}

/** Does to the house what power, networks and administrators do. */
export class Nemesis {
  readonly troubles: Trouble[] = [];
  readonly counts: Record<Act, number> = {
    kill_api: 0,
    kill_worker: 0,
    terminate_backends: 0,
    pause_api: 0,
    pause_worker: 0,
    silence_provider: 0,
    kill_everything: 0,
  };
  /** Processes killed, and connections ended by the database. */
  kills = 0;
  backendsEnded = 0;
  /** Settles when whoever was killed answers again. */
  restarted: Promise<void> = Promise.resolve();

  constructor(private readonly parts: Parts) {}

  async strike({ act, choice }: PlannedAct): Promise<void> {
    const { history } = this.parts;
    const from = history.elapsed();
    this.counts[act] += 1;
    const { whom, over } = await this.acts[act](choice);
    const note = (): void => void this.troubles.push({ act, whom, from, to: history.elapsed() });
    if (!over) return note();
    this.restarted = over.then(note);
    // Told to whoever awaits it; until then it would end the process.
    this.restarted.catch(() => undefined);
  }

  /** For a second after it, processes disagree about the time by as much as it moved. */
  async moveClock(minutes: number): Promise<void> {
    const { house, history } = this.parts;
    const from = history.elapsed();
    await house.advance(minutes);
    this.troubles.push({ act: 'move_clock', whom: 'clock', from, to: history.elapsed() });
  }

  private readonly acts: Readonly<Record<Act, (choice: number) => Promise<Blow>>> = {
    kill_api: (choice) => this.killAndStart([this.apiBy(choice).program]),
    kill_worker: () => this.killAndStart([this.parts.house.worker]),
    kill_everything: () => {
      const { apis, worker } = this.parts.house;
      return this.killAndStart([...apis.map(({ program }) => program), worker]);
    },
    pause_api: async (choice) => this.pause(this.apiBy(choice).program),
    pause_worker: () => this.pause(this.parts.house.worker),
    terminate_backends: async () => {
      const { rows } = await this.parts.database.query<{ ended: boolean }>(TERMINATE);
      this.backendsEnded += rows.filter(({ ended }) => ended).length;
      return { whom: 'database' };
    },
    silence_provider: async () => {
      const { house, silence } = this.parts;
      house.line.die();
      house.post.shut();
      await silence.begins();
      await this.moveClock(SILENCE_MINUTES);
      await sleep(LET_WORKER_NOTICE_MS);
      house.line.mend();
      await house.post.reopen();
      return { whom: 'provider' };
    },
  };

  private apiBy(choice: number): Api {
    const { apis } = this.parts.house;
    const api = apis[Math.floor(choice * apis.length)];
    if (!api) throw new RangeError('There is no API process.');
    return api;
  }

  /** The next blows fall while the victims come back; only the next kill waits for that. */
  private async killAndStart(victims: readonly Program[]): Promise<Blow> {
    await this.restarted;
    this.kills += victims.length;
    await Promise.all(victims.map((victim) => victim.kill()));
    const starts = Promise.all(victims.map((victim) => victim.start()));
    return { whom: victims.map(({ name }) => name).join(' '), over: starts.then(() => undefined) };
  }

  private async pause(victim: Program): Promise<Blow> {
    await victim.pause(PAUSE_MS);
    return { whom: victim.name };
  }
}
