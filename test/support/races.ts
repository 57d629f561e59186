import { DomainError } from '../../src/kernel/errors/domain-error.js';
import type { TestDatabase } from './test-database.js';

/** Of this database alone, since it was made. */
export async function deadlocksOf({ dataSource }: TestDatabase): Promise<number> {
  await dataSource.query('SELECT pg_stat_clear_snapshot()');
  const [row] = await dataSource.query<{ deadlocks: string }[]>(
    'SELECT deadlocks FROM pg_stat_database WHERE datname = current_database()',
  );
  return Number(row?.deadlocks);
}

/** Runs all at once. Whoever loses must lose by a refusal of the domain: anything else is thrown. */
export async function race(entries: readonly (() => Promise<unknown>)[]): Promise<string[]> {
  const ends = await Promise.allSettled(entries.map((enter) => enter()));
  return ends.map((end) => {
    if (end.status === 'fulfilled') return 'won';
    if (end.reason instanceof DomainError) return end.reason.code;
    throw end.reason;
  });
}

export function times<Value>(count: number, make: (index: number) => Value): Value[] {
  return Array.from({ length: count }, (_, index) => make(index));
}
