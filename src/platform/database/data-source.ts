import { DataSource, type DataSourceOptions } from 'typeorm';
import pg from 'pg';
import { KEYS_MIGRATIONS, MIGRATIONS } from '../../../migrations/index.js';
import { sessionOptionsApart } from './session-options.js';

const { INT8, DATE } = pg.types.builtins;
type TypeId = typeof INT8;

/**
 * Whole rupiah and counters fit a safe integer, civil dates stay text; everything else as pg has it.
 * Set for our own pool only: the queue's pool keeps pg's defaults.
 */
const types = {
  getTypeParser(oid: TypeId, format?: 'text' | 'binary'): (value: string) => unknown {
    if (oid === INT8) return Number;
    if (oid === DATE) return (value) => value;
    const parser: unknown = pg.types.getTypeParser(oid, format ?? 'text');
    return parser as (value: string) => unknown;
  },
};

/**
 * Options of the application's database; the schema comes from migrations alone. Statements given to
 * one connection at once are sent at once (`pipeline`), and answered in order.
 */
export function dataSourceOptions(
  url: string,
  poolSize: number,
  connection: { options?: string } = {},
): DataSourceOptions {
  return {
    type: 'postgres',
    url,
    poolSize,
    migrations: MIGRATIONS,
    migrationsTableName: 'schema_migration',
    migrationsTransactionMode: 'each',
    extra: {
      ...{ types, connectionTimeoutMillis: 5_000, statement_timeout: 30_000, pipeline: true },
      ...connection,
    },
  };
}

/**
 * The same for the application itself: its connections are `rp_app` from their first statement on, so
 * that a read outside of a transaction has no more rights than a write.
 */
export function appDataSourceOptions(url: string, poolSize: number): DataSourceOptions {
  const { url: plain, options } = sessionOptionsApart(url);
  return dataSourceOptions(plain, poolSize, { options: `${options} -c role=rp_app`.trim() });
}

/** The keys' own database: few rows, few connections. */
export function keysDataSource(url: string): DataSource {
  return new DataSource({
    type: 'postgres',
    url,
    poolSize: 4,
    migrations: KEYS_MIGRATIONS,
    migrationsTableName: 'schema_migration',
    extra: { connectionTimeoutMillis: 5_000 },
  });
}
