import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { removeTemporaryFolders, ROOT, temporaryFolder } from './support/environment.js';

afterAll(removeTemporaryFolders);

/** Whether it still runs and what it prints; how fast anything was is nobody's business here. */
describe('the benchmarks', () => {
  it('measure the real app against its baselines and print a table with ratios', async () => {
    const tiny =
      '--only trivial,slots,hold,confirm --rounds 1 --seconds 0.2 --clients 2 --size 100 --each 90';
    const { stdout } = await promisify(execFile)(
      process.execPath,
      [join(ROOT, 'scripts', 'bench.mjs'), ...tiny.split(' ')],
      { env: { ...process.env, TMPDIR: temporaryFolder(), BENCH_RESULTS: 'none' } },
    );
    const rows = stdout.split('\n').filter((line) => line.startsWith('|'));
    expect(rows.map((row) => row.split(' | ').length)).toEqual(rows.map(() => 9));
    const ratioOf = (start: string) => rows.find((row) => row.includes(start))?.split(' | ')[7];
    expect(ratioOf('Trivial route')).toMatch(/^\d.*×$/);
    expect(ratioOf('Free times')).toMatch(/^\d.*×$/);
    expect(ratioOf('Booking held')).toMatch(/^\d.*×$/);
    expect(ratioOf('Booking confirmed')).toMatch(/^\d.*×$/);
    expect(stdout).toContain('synchronous_commit on');
  }, 180_000);
});
