import { MIGRATIONS } from '../../../migrations/index.js';
import { FixedClock } from '../../kernel/time/clock.js';
import { toDate } from '../../kernel/time/instant.js';
import { at } from '../../kernel/time/testing.js';
import type { Database } from '../database/database.js';
import { Readiness } from './readiness.js';

const NOW = at('2026-11-24 09:00', 'Asia/Jakarta');

interface Answer {
  now: Date;
  migrations: number;
}

function readinessWith(answer: () => Promise<Answer[]>): Readiness {
  return new Readiness({ query: answer } as unknown as Database, new FixedClock(NOW));
}

function databaseAhead(
  milliseconds: number,
  migrations = MIGRATIONS.length,
): () => Promise<Answer[]> {
  const now = toDate(NOW);
  now.setTime(NOW + milliseconds);
  return () => Promise.resolve([{ now, migrations }]);
}

describe('a process', () => {
  it.each([0, 999, -999])('is ready when the database’s clock is %i ms ahead', async (ahead) => {
    expect(await readinessWith(databaseAhead(ahead)).isReady()).toBe(true);
  });

  it.each([1_000, -1_000, 60_000])(
    'is not ready when the database’s clock is %i ms ahead',
    async (ahead) => {
      expect(await readinessWith(databaseAhead(ahead)).isReady()).toBe(false);
    },
  );

  it('is not ready when the database does not answer', async () => {
    const silent = readinessWith(() => Promise.reject(new Error('connection refused')));
    expect(await silent.isReady()).toBe(false);
    expect(await readinessWith(() => Promise.resolve([])).isReady()).toBe(false);
  });

  it('is not ready before the schema it was written for, and is with a newer one', async () => {
    expect(await readinessWith(databaseAhead(0, MIGRATIONS.length - 1)).isReady()).toBe(false);
    expect(await readinessWith(databaseAhead(0, MIGRATIONS.length + 1)).isReady()).toBe(true);
  });

  it('is not ready once it begins to stop', async () => {
    const readiness = readinessWith(databaseAhead(0));
    readiness.beginStop();
    expect(await readiness.isReady()).toBe(false);
  });
});
