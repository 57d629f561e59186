import { lineOf, networkOf } from './network.js';

describe('the network of an address', () => {
  it.each([
    ['203.0.113.77', '203.0.113.0/24'],
    ['::ffff:203.0.113.77', '203.0.113.0/24'],
    ['2001:0db8:00a1:7::5', '2001:db8:a1::/48'],
    ['2001:db8::1', '2001:db8:0::/48'],
    ['::1', '0:0:0::/48'],
    ['fe80::1%eth0', 'fe80:0:0::/48'],
  ])('of %s is shown as %s', (address, shown) => {
    expect(networkOf(address)).toBe(shown);
  });
});

describe('a line', () => {
  it('of IPv4 is the address itself, however it is written', () => {
    expect(lineOf('::ffff:203.0.113.77')).toBe(lineOf('203.0.113.77'));
    expect(lineOf('203.0.113.78')).not.toBe(lineOf('203.0.113.77'));
  });

  it('of IPv6 is the /64, which one customer walks through as they please', () => {
    expect(lineOf('2001:db8:1:2::5')).toBe(lineOf('2001:db8:1:2:ffff::9'));
    expect(lineOf('2001:db8:1:3::5')).not.toBe(lineOf('2001:db8:1:2::5'));
  });
});
