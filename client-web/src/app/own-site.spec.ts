import { expect, it } from 'vitest';
import { elsewhere } from './own-site';

const APART = { client: 'https://ruang.test', practice: 'https://praktik.ruang.test' };

it.each([
  ['https://ruang.test', '/praktik?a=1', 'https://praktik.ruang.test/praktik?a=1'],
  ['https://ruang.test', '/praktikum', null],
  ['https://ruang.test', '/sesi/1', null],
  ['https://praktik.ruang.test', '/praktik/sesi/1', null],
  ['https://praktik.ruang.test', '/sesi/1#a', 'https://ruang.test/sesi/1#a'],
  ['https://praktik.ruang.test', '/', 'https://ruang.test/'],
  ['https://praktik.ruang.test', '/masuk', null],
  ['https://praktik.ruang.test', '/akun', null],
  ['https://praktik.ruang.test', '//evil.test', 'https://ruang.test//evil.test'],
])('at %s the page %s is at %s', (origin, path, url) => {
  expect(elsewhere(APART, origin, path)).toBe(url);
});
