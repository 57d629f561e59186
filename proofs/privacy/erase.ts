import type pg from 'pg';
import type { House } from '../house/house.js';
import type { Lived } from './lives.js';
import type { Promised } from './record.js';
import { until } from './visitor.js';

interface Preview {
  readonly items: readonly { readonly title: string; readonly end: string }[];
}

/** Each is a transaction of its own; the last one comes after the keys have died. */
export const STEPS = ['ending', 'telling', 'emptied', 'done'] as const;
export type Step = (typeof STEPS)[number];

/** What was promised, and the wish itself, from two tabs at once. @throws Error unless exactly one counts. */
export async function askToLeave({ browser, email }: Lived): Promise<Promised> {
  const { items } = await browser.ask<Preview>('GET', '/me/erasure-preview');
  await browser.stepUp();
  const answers = await Promise.all([0, 1].map(() => browser.send('POST', '/me/erasure')));
  const statuses = answers.map(({ status }) => status).sort((a, b) => a - b);
  if (statuses.join() !== '202,409') throw new Error(`${email} left as ${statuses.join()}.`);
  return { email, kept: items.filter(({ end }) => end === 'kept').map(({ title }) => title) };
}

/** As if the twenty seconds had passed after which a killed worker's jobs go to another; the queue's tests wait for them. */
const LOCKS_RUN_OUT = `
  UPDATE bullmq.job SET locked_until_ms = 0, stalled_marked = true WHERE state = 'active';
  DELETE FROM bullmq.meta WHERE field = 'stalled-check'`;

/** Carries the erasures out, and breaks in at every step: by killing the worker, or by cutting its line. */
export class Carry {
  /** What was found half done after a break. */
  readonly halves: string[] = [];
  kills = 0;
  cuts = 0;

  constructor(
    private readonly house: House,
    private readonly database: pg.Client,
    private readonly say: (line: string) => void,
  ) {}

  /** @param killed at which step the worker is killed; at the others its connection is. */
  async run(leaving: number, killed: readonly Step[]): Promise<void> {
    await this.database.query(`
      CREATE TABLE planted_stop (step text);
      CREATE FUNCTION planted_stop() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER AS $$
      BEGIN
        IF EXISTS (SELECT 1 FROM planted_stop WHERE step = NEW.state) THEN PERFORM pg_sleep(60); END IF;
        RETURN NEW;
      END $$;
      CREATE TRIGGER planted_stop BEFORE UPDATE ON erasure FOR EACH ROW EXECUTE FUNCTION planted_stop();
      INSERT INTO planted_stop VALUES ('ending');`);
    await this.house.advance(49 * 60);
    for (const step of STEPS) await this.breakInAt(step, killed.includes(step));
    await until('every erasure to be done', async () => {
      await this.house.advance(1);
      const sql = `SELECT count(*)::int AS n FROM erasure WHERE state = 'done'`;
      const { rows } = await this.database.query<{ n: number }>(sql);
      return rows[0]?.n === leaving;
    });
    await this.database.query(
      `DROP TRIGGER planted_stop ON erasure; DROP FUNCTION planted_stop(); DROP TABLE planted_stop;`,
    );
  }

  private async breakInAt(step: Step, isKilled: boolean): Promise<void> {
    const backend = await until(`somebody to be at "${step}"`, async () => {
      // Whoever asks for the time to move wakes the sweeps.
      await this.house.advance(1);
      return this.sleeper();
    });
    if (isKilled) await this.house.worker.kill();
    // Whoever tries again at once is let through here, and stopped at the next step.
    const next = STEPS[STEPS.indexOf(step) + 1] ?? 'none';
    await this.database.query('UPDATE planted_stop SET step = $1', [next]);
    await this.database.query('SELECT pg_terminate_backend($1)', [backend]);
    await until('the connection to end', async () => (await this.sleeper()) !== backend);
    await this.lookForHalves(step);
    if (isKilled) {
      this.kills++;
      await this.database.query(LOCKS_RUN_OUT);
      await this.house.worker.start();
    } else this.cuts++;
    this.say(`${isKilled ? 'killed' : 'cut off'} on the way to "${step}"`);
  }

  private async sleeper(): Promise<number | null> {
    const sql = `SELECT pid FROM pg_stat_activity WHERE wait_event = 'PgSleep' AND datname = current_database() LIMIT 1`;
    return (await this.database.query<{ pid: number }>(sql)).rows[0]?.pid ?? null;
  }

  /** Whole or empty, and nothing between: whoever was not emptied has their name, session rows and letters. */
  private async lookForHalves(step: Step): Promise<void> {
    const { rows } = await this.database.query<{ email: string; state: string; half: boolean }>(`
      SELECT a.email, e.state,
             (e.state IN ('emptied','done')) <> (a.erased_at IS NOT NULL AND a.password_hash = 'erased') AS half
        FROM erasure e JOIN account a ON a.id = e.account_id WHERE e.state <> 'taken_back'`);
    for (const { email, state, half } of rows) {
      if (half) this.halves.push(`${email} is half erased in "${state}", on the way to "${step}"`);
    }
  }
}
