import { expect, it } from 'vitest';
import { logInPath, returnPath } from './return-path';

function led(to: string): string | null {
  return returnPath(new URLSearchParams({ lanjut: to }));
}

it('a path survives the way through the log-in page', () => {
  const path = '/pesan?psikolog=ratri&waktu=2026-11-24T12:00:00.000Z';
  const [, query] = logInPath(path).split('?');
  expect(returnPath(new URLSearchParams(query))).toBe(path);
});

it('leads on to a page of this site', () => {
  expect(led('/sesi/1?a=b')).toBe('/sesi/1?a=b');
});

it.each([
  ...['//evil.test', '/\\evil.test', '\\\\evil.test', '\\/evil.test', 'https:evil.test'],
  ...['https://evil.test', 'javascript:alert(1)', ' //evil.test', '/\t/evil.test', '/\n/evil.test'],
  ...['http://localhost:3000.evil.test/', 'http://localhost:3000@evil.test/', '', 'sesi'],
])('leads nowhere else: %j', (to) => {
  expect(led(to)).toBeNull();
});

it('takes an encoded address for a path, which it then is', () => {
  expect(led('/%2F%2Fevil.test')).toBe('/%2F%2Fevil.test');
  expect(led('/.//evil.test')).toBeNull();
});
