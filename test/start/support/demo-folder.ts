import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { temporaryFolder } from './environment.js';

/** A stopped data folder with the demo in it. Look, do not start it: copy it with `ownDemo`. */
export function sharedDemo(): string {
  const folder = process.env['RP_TEST_DEMO'];
  if (folder === undefined) throw new Error('The tests of this kind begin with a first start.');
  return folder;
}

/** A data folder with the demo already in it, for one test; `removeTemporaryFolders` removes it. */
export function ownDemo(): string {
  const copy = join(temporaryFolder(), 'data');
  execFileSync('cp', ['-a', sharedDemo(), copy]);
  return copy;
}
