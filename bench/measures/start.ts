import { cpSync, existsSync, mkdirSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { atMost, type Line } from '../line.js';
import { startProduct } from '../product.js';
import { spreadOf } from '../statistics.js';
import type { World } from '../world.js';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));
const NOT_COPIED = new Set(['.git', 'node_modules', 'dist', '.data', '.cache']);

/** `npm start` until the app is ready: everything new, built but without data, and a second time. */
export async function start(world: World): Promise<Line[]> {
  const tree = join(world.folder, 'tree');
  copyTree(tree);
  try {
    const [first, second] = [join(world.folder, 'data-1'), join(world.folder, 'data-2')];
    const cold = await secondsToReady(tree, first);
    const built = await secondsToReady(tree, second);
    const warm = await secondsToReady(tree, second);
    return [
      line('npm start, nothing built, no data (packages installed)', cold, 300),
      line('npm start, built, no data', built),
      line('npm start, built, with data', warm, 10),
    ];
  } finally {
    rmSync(tree, { recursive: true, force: true });
  }
}

function line(what: string, seconds: number, most?: number): Line {
  const demands = most === undefined ? [] : [atMost(seconds, most, 's')];
  return { what, clients: null, unit: 's', ours: spreadOf([seconds]), demands };
}

/** The project without anything built; the installed packages are lent to it. */
function copyTree(tree: string): void {
  mkdirSync(tree);
  const filter = (path: string): boolean => !NOT_COPIED.has(path.split('/').at(-1) ?? '');
  for (const name of readdirSync(ROOT).filter((entry) => !NOT_COPIED.has(entry))) {
    cpSync(join(ROOT, name), join(tree, name), { recursive: true, filter });
  }
  for (const part of ['.', 'client-web', 'admin-portal']) {
    const modules = join(ROOT, part, 'node_modules');
    if (existsSync(modules)) symlinkSync(modules, join(tree, part, 'node_modules'));
  }
}

async function secondsToReady(tree: string, dataFolder: string): Promise<number> {
  const { seconds, stop } = await startProduct(tree, dataFolder);
  await stop();
  return seconds;
}
