import { execFileSync } from 'node:child_process';
import { chmodSync, chownSync, existsSync, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { ROOT, temporaryFolder } from './environment.js';

const ENTRIES = [
  ...['package.json', 'package-lock.json', 'tsconfig.json', 'nest-cli.json', '.swcrc', 'openapi'],
  ...['scripts', 'src', 'sandbox', 'migrations', 'proofs', 'bench', 'client-web', 'admin-portal'],
  ...['node_modules', 'dist', '.cache/build'],
];

/**
 * The built project once more, in a folder that only `owner` may enter; by hard links, where they
 * can be made. Up to date, because a build inside the copy would write through the links.
 */
export function ownTree(owner: { uid: number; gid: number }): string {
  execFileSync(process.execPath, [join(ROOT, 'scripts', 'build.mjs')], { stdio: 'ignore' });
  const tree = join(temporaryFolder(), 'tree');
  mkdirSync(tree, { mode: 0o700 });
  for (const entry of ENTRIES.filter((name) => existsSync(join(ROOT, name)))) {
    const target = dirname(join(tree, entry));
    mkdirSync(target, { recursive: true });
    copy(join(ROOT, entry), target);
  }
  // Links keep the modes of a clone, which under a strict umask is its owner's alone.
  if (owner.uid !== process.getuid?.()) execFileSync('chmod', ['-R', 'a+rX', tree]);
  chmodSync(tree, 0o700);
  chownSync(tree, owner.uid, owner.gid);
  chownSync(dirname(tree), owner.uid, owner.gid);
  return tree;
}

function copy(from: string, into: string): void {
  try {
    execFileSync('cp', ['-al', from, into], { stdio: 'ignore' });
  } catch {
    execFileSync('cp', ['-a', from, into]);
  }
}
