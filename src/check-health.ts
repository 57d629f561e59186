import { statSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { readConfig, type Config } from './config/config.js';
import { SystemClock } from './kernel/time/clock.js';

/** Six beats, so that one slow answer of the database is no alarm. */
const OLDEST_BEAT_MS = 30_000;
const PATIENCE_MS = 3_000;

/** Whether the process of these settings on this machine is well: what a container asks every few seconds. */
export async function isWell(
  config: Pick<Config, 'role' | 'port' | 'heartbeatFile' | 'listener'>,
): Promise<boolean> {
  // Behind TLS the certificate names what the proxy calls it by, which is not this address.
  const isAskedByHttp = config.role !== 'worker' && config.listener === null;
  if (!isAskedByHttp) return isBeating(config.heartbeatFile);
  try {
    const response = await fetch(`http://127.0.0.1:${config.port}/api/v1/health/ready`, {
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
    return response.ok;
  } catch {
    return false;
  }
}

function isBeating(file: string | null): boolean {
  const beat = file === null ? undefined : statSync(file, { throwIfNoEntry: false });
  return beat !== undefined && new SystemClock().now() - beat.mtimeMs < OLDEST_BEAT_MS;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  isWell(readConfig(process.env)).then(
    (well) => (process.exitCode = well ? 0 : 1),
    () => (process.exitCode = 1),
  );
}
