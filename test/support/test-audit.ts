import { pino } from 'pino';
import { LogInTrail } from '../../src/modules/accounts/application/log-in-trail.js';
import { Audit } from '../../src/platform/audit/audit.js';
import type { ChainKeys } from '../../src/platform/audit/chain-keys.js';
import { Tally } from '../../src/platform/audit/tally.js';
import type { Database } from '../../src/platform/database/database.js';
import type { TransactionRunner } from '../../src/platform/database/transaction-runner.js';

const KEY = { id: '0a0d1700-0000-4000-8000-00000000fefe', key: Buffer.alloc(32, 23) };

/** A key of the trail that needs no second database. */
export const testChainKeys: ChainKeys = {
  current: KEY,
  byId: (id) => Promise.resolve(id === KEY.id ? KEY.key : null),
};

/** The trail as the product writes it, under that key. */
export function testAudit(): Audit {
  return new Audit(testChainKeys);
}

/** What log-ins leave in it. */
export function testLogInTrail({
  database,
  runner,
}: {
  readonly database: Database;
  readonly runner: TransactionRunner;
}): LogInTrail {
  const audit = testAudit();
  return new LogInTrail(database, audit, new Tally(runner, audit, pino({ level: 'silent' })));
}
