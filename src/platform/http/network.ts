import { isIPv6 } from 'node:net';

const IPV4_IN_IPV6 = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i;
/** A line at home or in an office has all of it, and the phone in it a new address every day. */
const IPV6_GROUPS = 4;
const SHOWN_IPV6_GROUPS = 3;

/** From whose line a request comes: the address, of IPv6 the /64 around it. */
export function lineOf(address: string): string {
  const plain = IPV4_IN_IPV6.exec(address)?.[1] ?? address;
  return isIPv6(plain) ? groupsOf(plain).slice(0, IPV6_GROUPS).join(':') : plain;
}

/** An address as people are shown it, shortened so that it points at a network and not at a door. */
export function networkOf(address: string): string {
  const plain = IPV4_IN_IPV6.exec(address)?.[1] ?? address;
  if (isIPv6(plain)) return `${groupsOf(plain).slice(0, SHOWN_IPV6_GROUPS).join(':')}::/48`;
  return `${plain.split('.').slice(0, 3).join('.')}.0/24`;
}

/** All eight groups, without leading zeros. */
function groupsOf(address: string): string[] {
  const [bare = ''] = address.split('%');
  const [head = '', tail] = bare.split('::');
  const before = head === '' ? [] : head.split(':');
  const after = tail === undefined || tail === '' ? [] : tail.split(':');
  const gap = Array.from({ length: Math.max(0, 8 - before.length - after.length) }, () => '0');
  const groups = tail === undefined ? before : [...before, ...gap, ...after];
  return groups.map((group) => group.toLowerCase().replace(/^0+(?=.)/, ''));
}
