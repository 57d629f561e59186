import { expect, it } from 'vitest';
import { logInPath, returnPath } from './return-path';

const read = (address: string) => returnPath(new URLSearchParams(address.split('?')[1]));

it('a path survives the way through the log-in page', () => {
  const path = '/pesan?psikolog=ratri&waktu=2026-11-24T12:00:00.000Z';
  expect(read(logInPath(path))).toBe(path);
});

it.each(['https://evil.test/', '//evil.test/', '/\\evil.test/', 'javascript:alert(1)', ''])(
  'does not lead away from the site: %s',
  (target) => {
    expect(read(logInPath(target))).toBeNull();
  },
);
