import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT, temporaryFolder } from './environment.js';

const FRONT_ENDS = ['client-web', 'admin-portal'];
const NOT_COPIED = new Set(['.git', '.data', 'node_modules', 'coverage', 'test', 'docs']);

/** The built project once more, to change its sources in; installed packages are shared. */
export function devTree(): string {
  execFileSync(process.execPath, [join(ROOT, 'scripts', 'build.mjs')], { stdio: 'ignore' });
  const tree = join(temporaryFolder(), 'tree');
  mkdirSync(tree);
  for (const entry of readdirSync(ROOT).filter((name) => !NOT_COPIED.has(name))) {
    if (FRONT_ENDS.includes(entry)) copyEntries(entry, tree);
    else execFileSync('cp', ['-a', join(ROOT, entry), tree]);
  }
  symlinkSync(join(ROOT, 'node_modules'), join(tree, 'node_modules'));
  return tree;
}

/** Vite keeps its cache among the packages: that folder is the copy's own, what is in it is shared. */
function copyEntries(part: string, tree: string): void {
  mkdirSync(join(tree, part, 'node_modules'), { recursive: true });
  for (const name of readdirSync(join(ROOT, part)).filter((one) => !NOT_COPIED.has(one))) {
    execFileSync('cp', ['-a', join(ROOT, part, name), join(tree, part)]);
  }
  for (const name of readdirSync(join(ROOT, part, 'node_modules'))) {
    if (name.startsWith('.vite')) continue;
    symlinkSync(join(ROOT, part, 'node_modules', name), join(tree, part, 'node_modules', name));
  }
}
