import { Injectable } from '@nestjs/common';
import type { PoolClient } from 'pg';
import { DataSource } from 'typeorm';
import { sayWhoActs } from './acting.js';
import { poolOf, prepared, send, type Queryable } from './database.js';

/** The role again: the pool's own may be the owner's, where a test or a tool made it. */
const BEGIN = 'BEGIN READ ONLY; SET LOCAL ROLE rp_app';

/**
 * Reads of clinical tables outside of a transaction. Each is one of its own that says who is asking,
 * sent in one packet together with its beginning and its end (docs/adr/0023).
 */
@Injectable()
export class ClinicalReads implements Queryable {
  constructor(private readonly dataSource: DataSource) {}

  async query<Row>(sql: string, values: readonly unknown[] = []): Promise<Row[]> {
    const client = await poolOf(this.dataSource).connect();
    let lost: Error | undefined;
    const lose = (error: Error): void => void (lost = error);
    client.on('error', lose);
    try {
      return await within<Row>(client, sql, values);
    } finally {
      client.off('error', lose);
      client.release(lost);
    }
  }
}

/** All three are awaited, whatever becomes of the first: the connection goes back clean. */
async function within<Row>(
  client: PoolClient,
  sql: string,
  values: readonly unknown[],
): Promise<Row[]> {
  const sent = [
    send(client, `${BEGIN}${sayWhoActs()}`),
    send(client, prepared(sql, values)),
    send(client, 'COMMIT'),
  ] as const;
  const [begun, read, ended] = await Promise.allSettled(sent);
  valueOf(begun);
  const { rows } = valueOf(read);
  valueOf(ended);
  return rows as Row[];
}

function valueOf<T>(result: PromiseSettledResult<T>): T {
  if (result.status === 'rejected') throw result.reason;
  return result.value;
}
