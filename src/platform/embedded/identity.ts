import { readFile } from 'node:fs/promises';
import { userInfo } from 'node:os';
import type { Binaries } from './binaries.js';
import { BinariesUnusable, NoUnprivilegedIdentity } from './errors.js';
import { runProgram, type ProgramResult } from './run-program.js';

/**
 * Whom PostgreSQL runs as. It refuses to be root, and it insists on owning its data folder.
 */
export interface Identity {
  /** What stands before the program on the command line; empty when it runs as we do. */
  readonly prefix: readonly string[];
  /** The uid and gid that must own the data folder as seen from outside. */
  readonly uid: number;
  readonly gid: number;
  /** Whether the kernel interrupts PostgreSQL when the launcher dies; else a keeper has to. */
  readonly diesWithLauncher: boolean;
}

const DIE_WITH_LAUNCHER = ['setpriv', '--pdeathsig', 'INT'];

/**
 * Chooses the first way of running PostgreSQL that works here, by trying it on the data folder.
 *
 * @throws BinariesUnusable when the programs do not run on this machine at all.
 * @throws NoUnprivilegedIdentity when we are root and may not become anybody else.
 */
export async function chooseIdentity(binaries: Binaries, folder: string): Promise<Identity> {
  const needsAnotherName = process.getuid?.() === 0 || !hasName();
  const candidates = needsAnotherName ? await borrowedIdentities() : ownIdentities();
  let outcome: ProgramResult = { succeeded: false, problem: 'no user but root exists' };
  for (const candidate of candidates) {
    outcome = await attempt(candidate, binaries, folder);
    if (outcome.succeeded) return candidate;
  }
  throw needsAnotherName
    ? new NoUnprivilegedIdentity(outcome.problem)
    : new BinariesUnusable(outcome.problem);
}

function ownIdentities(): readonly Identity[] {
  const { uid, gid } = userInfo();
  return [
    { prefix: DIE_WITH_LAUNCHER, uid, gid, diesWithLauncher: true },
    { prefix: [], uid, gid, diesWithLauncher: false },
  ];
}

/**
 * First a user namespace, which changes our name but not our rights. Containers often refuse that;
 * then a real change of user that keeps one capability, so that a folder which only root may enter
 * stays reachable and the data stays where it was asked for.
 */
async function borrowedIdentities(): Promise<readonly Identity[]> {
  const other = await unprivilegedUser();
  if (other === undefined) return [];
  const [uid, gid] = [String(other.uid), String(other.gid)];
  const owner = { uid: process.getuid?.() ?? 0, gid: process.getgid?.() ?? 0 };
  const namespace = ['unshare', '--user', `--map-user=${uid}`, `--map-group=${gid}`, '--'];
  // Without the secure bit access() ignores the capability, and PostgreSQL asks it for its own program.
  const capability = [
    '--securebits=+no_setuid_fixup',
    '--inh-caps=+dac_override',
    '--ambient-caps=+dac_override',
  ];
  const user = [`--reuid=${uid}`, `--regid=${gid}`, '--clear-groups'];
  return [
    { prefix: [...namespace, ...DIE_WITH_LAUNCHER], ...owner, diesWithLauncher: true },
    { prefix: [...DIE_WITH_LAUNCHER, ...user, ...capability], ...other, diesWithLauncher: true },
    { prefix: namespace, ...owner, diesWithLauncher: false },
  ];
}

/** PostgreSQL looks its user up by uid, so the uid must have a name on this machine. */
async function unprivilegedUser(): Promise<{ uid: number; gid: number } | undefined> {
  const users = (await readFile('/etc/passwd', 'utf8')).split('\n').map((line) => line.split(':'));
  const ordinary = users.filter((fields) => Number(fields[2]) > 0);
  const [, , uid, gid] = ordinary.find(([name]) => name === 'nobody') ?? ordinary[0] ?? [];
  return uid === undefined ? undefined : { uid: Number(uid), gid: Number(gid) };
}

function hasName(): boolean {
  try {
    return userInfo().username !== '';
  } catch {
    return false;
  }
}

function attempt(
  identity: Identity,
  { postgres }: Binaries,
  folder: string,
): Promise<ProgramResult> {
  const script = 'test -w "$1" || { echo "cannot write to $1" >&2; exit 1; }; exec "$2" --version';
  return runProgram([...identity.prefix, 'sh', '-c', script, 'sh', folder, postgres]);
}
