import { spawn } from 'node:child_process';

/** Reads until the launcher's end of the pipe is gone, then asks for a fast shutdown. */
const WAIT_THEN_INTERRUPT = 'cat >/dev/null; kill -INT "$1"';

/**
 * Where the kernel cannot tie PostgreSQL's life to ours (no `setpriv`, as on macOS), a shell waits
 * for our death instead. Returns what dismisses it, to be called when PostgreSQL has ended.
 */
export function keepFromOrphaning(pid: number): () => void {
  const keeper = spawn('sh', ['-c', WAIT_THEN_INTERRUPT, 'sh', String(pid)], {
    stdio: ['pipe', 'ignore', 'ignore'],
    detached: true,
  });
  return () => {
    if (keeper.pid !== undefined) process.kill(-keeper.pid, 'SIGKILL');
  };
}
