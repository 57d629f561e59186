import { readFileSync } from 'node:fs';

/** A zombie is dead: only its parent has not looked yet. */
export function isAlive(pid: number): boolean {
  if (process.platform === 'linux') return !['Z', 'X', undefined].includes(stateOnLinux(pid));
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

function stateOnLinux(pid: number): string | undefined {
  try {
    const stat = readFileSync(`/proc/${String(pid)}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[0];
  } catch {
    return undefined;
  }
}
