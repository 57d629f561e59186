import { readdirSync, readFileSync } from 'node:fs';

/** Of Linux, whatever the machine. */
const TICKS_PER_SECOND = 100;

interface Process {
  readonly parent: number;
  readonly ticks: number;
}

/**
 * Seconds of processor that everything this process has started, and what that started, has used so
 * far: the servers and the database, not the load generator. It says what an answer costs even when
 * others keep the machine busy. Zero where there is no `/proc`.
 */
export function processorTime(): number {
  const all = processes();
  let ticks = 0;
  for (const [id, process] of all) if (isOurs(all, id)) ticks += process.ticks;
  return ticks / TICKS_PER_SECOND;
}

function isOurs(all: ReadonlyMap<number, Process>, id: number): boolean {
  for (let at = all.get(id); at !== undefined; at = all.get(at.parent)) {
    if (at.parent === process.pid) return true;
  }
  return false;
}

function processes(): Map<number, Process> {
  const all = new Map<number, Process>();
  for (const name of namesIn('/proc')) {
    const stat = /^\d+$/.test(name) ? textOf(`/proc/${name}/stat`) : '';
    // The name in parentheses may hold anything; what follows is fields 3, 4, …
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    const parent = Number(fields[1]);
    // Its own time, and that of children that have ended: a connection may end in the middle.
    const ticks = fields.slice(11, 15).reduce((sum, field) => sum + Number(field), 0);
    if (stat !== '') all.set(Number(name), { parent, ticks });
  }
  return all;
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

/** Empty for a process that has just ended. */
function textOf(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}
