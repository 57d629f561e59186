import { setTimeout as sleep } from 'node:timers/promises';
import type { Client as Database } from 'pg';
import type { ProofSettings } from '../../frame/proof.js';
import type { House } from '../../house/house.js';
import { Plan } from '../plan.js';
import type { History } from './history.js';
import { Nemesis } from './nemesis.js';
import { practicesFor, setScene, type Scene } from './scene.js';
import { settle } from './settle.js';

/** Enough for some to pay in time, and for the others to be too late. */
const ATTEMPTS_PER_CLIENT_AND_CLOCK_MOVE = 8;
const CLOCK_MOVE_MINUTES = 16;
const LOOK_EVERY_MS = 50;
const PROGRESS_EVERY_MS = 10_000;
const DAY_MS = 24 * 3_600_000;

/** What is needed to attack. */
export interface AttackParts {
  readonly house: House;
  readonly database: Database;
  readonly history: History;
  readonly settings: ProofSettings;
  readonly say: (line: string) => void;
  readonly stop: AbortSignal;
}

/** Clients, psychologists, the clock and the nemesis, all at work at once. */
export class Attack {
  readonly nemesis: Nemesis;
  /** How long the clients took, and how long it took until nothing was under way any more. */
  attackSeconds = 0;
  settleSeconds = 0;
  private readonly plan: Plan;
  private isStruck = false;
  private readonly timer = setInterval(() => {
    this.parts.say(this.progress());
  }, PROGRESS_EVERY_MS);

  private constructor(
    private readonly parts: AttackParts,
    private readonly scene: Scene,
  ) {
    const { house, database, history, settings } = parts;
    this.nemesis = new Nemesis({ house, database, history, silence: scene.silence });
    this.plan = new Plan(settings.seed, practicesFor(settings.clients));
  }

  /** Until so many attempts were made, every planned trouble was had, and all has settled. */
  static async run(parts: AttackParts): Promise<Attack> {
    const { house, history, settings, say } = parts;
    const scene = await setScene(house, history, settings);
    say(`${scene.clients.length} clients and ${scene.desks.length} psychologists are signed in`);
    const attack = new Attack(parts, scene);
    try {
      await attack.toItsEnd();
      return attack;
    } finally {
      clearInterval(attack.timer);
    }
  }

  /** How far the demo's clock is ahead. */
  get clockDays(): number {
    return (this.parts.house.now() - Date.now()) / DAY_MS;
  }

  private async toItsEnd(): Promise<void> {
    const { house, database, history, say, stop } = this.parts;
    const { clients, desks } = this.scene;
    const began = performance.now();
    const atDesks = Promise.all(desks.map((desk) => desk.work()));
    await house.post.beReliable(false);
    await Promise.all([
      ...clients.map(async (client, number) => {
        const stories = this.plan.storiesOf(number);
        while (!this.isOver()) await client.live(stories.next().value);
      }),
      this.moveClock(),
      this.strike(),
    ]);
    stop.throwIfAborted();
    await house.post.beReliable(true);
    this.attackSeconds = (performance.now() - began) / 1_000;
    say(`${history.attempts} attempts made; waiting until all has settled`);
    clearInterval(this.timer);
    await this.nemesis.restarted;
    await settle({ house, database, desks, say, stop });
    await atDesks;
    this.settleSeconds = (performance.now() - began) / 1_000 - this.attackSeconds;
  }

  private isOver(): boolean {
    const { history, settings, stop } = this.parts;
    return stop.aborted || (this.isStruck && history.attempts >= settings.size);
  }

  private async moveClock(): Promise<void> {
    const { history, settings } = this.parts;
    const between = settings.clients * ATTEMPTS_PER_CLIENT_AND_CLOCK_MOVE;
    for (let moves = 1; !this.isOver();) {
      if (history.attempts >= moves * between) {
        moves += 1;
        await this.nemesis.moveClock(CLOCK_MOVE_MINUTES);
      }
      await sleep(LOOK_EVERY_MS);
    }
  }

  private async strike(): Promise<void> {
    const { history, settings, stop } = this.parts;
    for (const act of this.plan.acts(settings.size)) {
      while (history.attempts < act.after && !stop.aborted) await sleep(LOOK_EVERY_MS);
      if (stop.aborted) break;
      await this.nemesis.strike(act);
    }
    this.isStruck = true;
  }

  private progress(): string {
    const { attempts, lostToOthers } = this.parts.history;
    const { kills, backendsEnded } = this.nemesis;
    return (
      `${attempts} attempts, ${lostToOthers} lost to others, ${kills} kills, ` +
      `${backendsEnded} connections ended, ${this.clockDays.toFixed(1)} days on the clock`
    );
  }
}
