import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { ROOT } from './support/sources.js';

describe('the contract and the types of both front ends', () => {
  it('are what the controllers say today', async () => {
    const check = promisify(execFile)(process.execPath, ['scripts/api-sync.mjs', '--check'], {
      cwd: ROOT,
    });
    await expect(check).resolves.toMatchObject({ stderr: '' });
  });
});
