import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ROOT } from './support/sources.js';

const SCRIPT = pathToFileURL(join(ROOT, 'scripts/tree/audit-verdict.mjs')).href;
const { verdictOn } = (await import(SCRIPT)) as {
  verdictOn: (output: string) => { lines: string[]; code: number };
};

const report = (vulnerabilities: object): string =>
  JSON.stringify({ vulnerabilities, metadata: { dependencies: { prod: 412 } } });

describe('the audit of dependencies', () => {
  it('is clean only when a registry said so', () => {
    expect(verdictOn(report({}))).toEqual({
      lines: ['Nothing is known against 412 packages.'],
      code: 0,
    });
  });

  it.each(['', '<html>', '{"error":{"code":"ENOAUDIT"}}', '{"message":"404"}'])(
    'is no all-clear where the registry was not asked: %j',
    (output) => {
      const { lines, code } = verdictOn(output);
      expect(code).toBe(2);
      expect(lines.join()).toContain('nothing is known, neither good nor bad');
    },
  );

  it('names what is known, the nearest deadline first, with or without a remedy', () => {
    const { lines, code } = verdictOn(
      report({
        slow: { name: 'slow', severity: 'moderate', range: '<2', fixAvailable: true },
        bad: { name: 'bad', severity: 'critical', range: '1.x', fixAvailable: false },
      }),
    );
    expect(code).toBe(1);
    expect(lines).toEqual([
      'critical: bad 1.x; no remedy yet, to be done within 2 days.',
      'moderate: slow <2; a remedy is there, to be done within 30 days.',
    ]);
  });
});
