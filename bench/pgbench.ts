import { execFile } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { HOUR, type Instant } from '../src/kernel/time/instant.js';
import { clearHolds } from './fill.js';
import { pgbenchNumbers } from './holds.js';
import { FIRST_TERMS, PRICE } from './servers/bare-statements.js';
import type { World } from './world.js';

const run = promisify(execFile);
const LONGEST_SECONDS = 300;
const USUAL_PLACES = ['/usr/lib/postgresql/18/bin', '/usr/lib/postgresql/15/bin'];

/** Where pgbench is installed; undefined where it is not. */
export function findPgbench(): string | undefined {
  const folders = [...(process.env['PATH'] ?? '').split(':'), ...USUAL_PLACES];
  return folders.map((folder) => join(folder, 'pgbench')).find(isExecutable);
}

/** The five statements as pgbench's script; ids are worked out so that all five know them. */
export async function writePgbenchScript(world: World): Promise<string> {
  const price = String(PRICE);
  const file = join(world.folder, 'hold.pgbench');
  const at = 'to_timestamp(:starts)';
  await writeFile(
    file,
    `${pgbenchNumbers(world.options)}
BEGIN;
INSERT INTO idempotency (actor, route, key, request_hash, status, body, at)
 VALUES (bench_id('c', :client)::text, 'POST /bookings', 'pgbench-' || :number, repeat('a', 64), 201, '{"status":"held"}', clock_timestamp()) ON CONFLICT DO NOTHING;
INSERT INTO booking (id, chain_id, psychologist_id, client_account_id, care_person_id, service_id, service_name, price, terms_id, origin, mode,
  status, starts_at, ends_at, blocked_from, blocked_to, wall_zone, client_zone, needs_confirmation, keep_until, hold_seat, request_key, created_at)
 VALUES (bench_id('f', :number), bench_id('f', :number), bench_id('a', :psychologist), bench_id('c', :client), bench_id('d', :client),
  bench_id('b', :psychologist * 2), 'Konseling', ${price}, '${FIRST_TERMS}', 'client', 'video', 'held', ${at}, ${at} + interval '1 hour', ${at},
  ${at} + interval '70 minutes', 'Asia/Jakarta', 'Asia/Jakarta', true, clock_timestamp() + interval '15 minutes', 1, 'pgbench-' || :number, clock_timestamp())
 ON CONFLICT DO NOTHING;
INSERT INTO booking_event (booking_id, version, from_status, to_status, act, actor_kind, actor_id, at, starts_at, ends_at)
 VALUES (bench_id('f', :number), 1, 'none', 'held', 'hold', 'client', bench_id('c', :client), clock_timestamp(), ${at}, ${at} + interval '1 hour');
INSERT INTO invoice (id, payer_account_id, terms_id, total, status, created_at)
 VALUES (bench_id('f', :number), bench_id('c', :client), '${FIRST_TERMS}', ${price}, 'open', clock_timestamp());
INSERT INTO invoice_line (id, invoice_id, booking_id, kind, price, cash_part)
 VALUES (bench_id('f', :number), bench_id('f', :number), bench_id('f', :number), 'session', ${price}, ${price});
COMMIT;
`,
  );
  return file;
}

/** Transactions per second of one run. @throws Error when a statement of it failed. */
export async function pgbench(
  world: World,
  script: string,
  with_: { program: string; clients: number; seconds: number; today: Instant },
): Promise<number> {
  const { clients, today } = with_;
  const variables = { n: 0, connections: clients, today: (today / HOUR) * 3600 };
  const args = [
    ...['-n', '-M', 'prepared', '-f', script],
    ...['-c', String(clients), '-j', String(Math.min(2, clients))],
    ...Object.entries(variables).flatMap(([name, value]) => ['-D', `${name}=${String(value)}`]),
  ];
  // Whole seconds are all it takes; on a busy machine one may pass without a single transaction.
  for (let length = Math.max(1, Math.round(with_.seconds)); length < LONGEST_SECONDS; length *= 4) {
    const command = [...args, '-T', String(length), world.databaseUrl];
    const { stdout } = await run(with_.program, command);
    const [, tps] = /tps = ([\d.]+)/.exec(stdout) ?? [];
    if (tps !== undefined) return Number(tps);
    await clearHolds(world.admin);
  }
  throw new Error('pgbench did not get a single transaction done.');
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
