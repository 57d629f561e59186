import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { cpus, loadavg, release, totalmem } from 'node:os';
import type { World } from './world.js';

/** What the figures were taken on; other programs running at the same time show in the load. */
export async function machineFacts({ admin, options }: World): Promise<string[]> {
  const processors = cpus();
  const { rows } = await admin.query<{ server: string; commit: string; bookings: string }>(
    `SELECT current_setting('server_version') AS server, current_setting('synchronous_commit') AS commit,
            (SELECT count(*) FROM booking) AS bookings`,
  );
  const [facts] = rows;
  return [
    `Machine: ${String(processors.length)} × ${processors[0]?.model.trim() ?? 'unknown'}, ${String(Math.round(totalmem() / 2 ** 30))} GB, ${system()}`,
    `Load of the machine when it began (1 minute): ${String(loadavg()[0]?.toFixed(2))}`,
    `Node ${process.version}; PostgreSQL ${facts?.server ?? '?'}, synchronous_commit ${facts?.commit ?? '?'}, otherwise as it comes`,
    `Load generator, application and database share the machine; commit ${commit()}`,
    `Data: ${String(options.size)} psychologists, ${facts?.bookings ?? '?'} bookings; ${String(options.rounds)} rounds of ${String(options.seconds)} s (half as long with one client)`,
  ];
}

function system(): string {
  try {
    const text = readFileSync('/etc/os-release', 'utf8');
    return `${/^PRETTY_NAME="(.*)"$/m.exec(text)?.[1] ?? 'Linux'}, ${release()}`;
  } catch {
    return `${process.platform} ${release()}`;
  }
}

function commit(): string {
  try {
    const args = ['rev-parse', '--short', 'HEAD'];
    return execFileSync('git', args, { stdio: ['ignore', 'pipe', 'ignore'] })
      .toString()
      .trim();
  } catch {
    return 'unknown';
  }
}
