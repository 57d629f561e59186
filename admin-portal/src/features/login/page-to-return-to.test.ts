import { expect, it } from 'vitest';
import { pageToReturnTo } from './page-to-return-to';

it('leads on to a page of the portal', () => {
  expect(pageToReturnTo('/bookings/1?a=b')).toBe('/bookings/1?a=b');
});

it.each([
  ...['//evil.test', '/\\evil.test', '\\\\evil.test', 'https:evil.test', 'https://evil.test'],
  ...['javascript:alert(1)', '/\t/evil.test', '/.//evil.test', '', 'bookings', null],
])('leads nowhere else: %j', (wanted) => {
  expect(pageToReturnTo(wanted)).toBe('/');
});
