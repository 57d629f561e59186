import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { ROOT } from '../../../scripts/tree/root.mjs';

const READY = 'RuangPulih is ready.';
/** Below those the system gives out by itself. */
const FIRST_PORT = 20_000;
const PORTS = 12_000;

/** @type {string | undefined} */
let folder;

/**
 * Before the tests of this kind: one first start, as a person would make it, on what an earlier one
 * left that was killed half-way. Its data folder, stopped again, is in `RP_TEST_DEMO` to be copied:
 * filling in the demo takes most of the time.
 */
export default async function firstStart() {
  folder = mkdtempSync(join(tmpdir(), 'ruangpulih-demo-'));
  leaveHalfMade(folder);
  const launcher = spawn('npm', ['start'], {
    cwd: ROOT,
    env: { ...terminal(), DATA_DIR: folder, PORT: String(somePort()) },
    detached: true,
  });
  let output = '';
  for (const stream of [launcher.stdout, launcher.stderr]) {
    stream.setEncoding('utf8').on('data', (text) => (output += text));
  }
  const ended = new Promise((resolve) => launcher.once('exit', resolve));
  while (!output.includes(READY)) {
    if (launcher.exitCode !== null) throw new Error(`The first start ended:\n${output}`);
    await sleep(20);
  }
  process.kill(-(launcher.pid ?? 0), 'SIGINT');
  await ended;
  process.env.RP_TEST_DEMO = folder;
}

/** After them. */
export function removeDemo() {
  if (folder !== undefined && existsSync(folder)) rmSync(folder, { recursive: true });
}

/** What a first start leaves when it is killed while it fills in the demo. */
function leaveHalfMade(dataFolder) {
  mkdirSync(join(dataFolder, 'postgres'), { recursive: true });
  writeFileSync(join(dataFolder, 'postgres', 'half-made'), '');
  writeFileSync(join(dataFolder, 'first-start-unfinished'), '');
}

/** The environment of a terminal: nothing of the test runner's, nothing of npm's. */
function terminal() {
  const { PATH = '', HOME = tmpdir() } = process.env;
  return { PATH, HOME, LANG: 'C.UTF-8' };
}

/** One of many, so that two runs on one machine hardly meet; a port in use ends the start clearly. */
function somePort() {
  return FIRST_PORT + Math.floor(Math.random() * PORTS);
}
