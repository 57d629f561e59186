import { Sites } from './sites.js';

const ONE = 'https://ruang.test';
const APART = new Sites({
  publicUrl: ONE,
  sites: {
    client: ONE,
    practice: 'https://praktik.ruang.test',
    admin: 'https://kantor.ruang.test',
  },
});
const TOGETHER = new Sites({ publicUrl: ONE, sites: { client: ONE, practice: ONE, admin: ONE } });

function placed(host: string, url: string, method = 'GET'): string {
  const found = APART.misplaced(host, method, url);
  if (found === null) return 'here';
  return found.kind === 'absent' ? 'absent' : found.url;
}

describe('sites at one host', () => {
  it('are all there, whatever the host is called', () => {
    for (const path of ['/', '/admin/', '/praktik', '/api/v1/admin/bookings']) {
      expect(TOGETHER.misplaced('127.0.0.1', 'GET', path)).toBeNull();
    }
    expect(TOGETHER.toTell()).toBeNull();
  });
});

describe('sites at hosts of their own', () => {
  it.each([
    ['ruang.test', '/cari?q=a', 'here'],
    ['ruang.test', '/api/v1/me', 'here'],
    ['ruang.test', '/praktik/sesi?x=1', 'https://praktik.ruang.test/praktik/sesi?x=1'],
    ['ruang.test', '/admin/', 'https://kantor.ruang.test/admin/'],
    ['ruang.test', '/praktikum', 'here'],
    ['praktik.ruang.test', '/praktik', 'here'],
    ['praktik.ruang.test', '/masuk?lanjut=%2Fpraktik', 'here'],
    ['praktik.ruang.test', '/akun', 'here'],
    ['praktik.ruang.test', '/assets/first.js', 'here'],
    ['praktik.ruang.test', '/', 'https://praktik.ruang.test/praktik'],
    ['praktik.ruang.test', '/sesi/1', 'https://ruang.test/sesi/1'],
    ['kantor.ruang.test', '/admin/bookings', 'here'],
    ['kantor.ruang.test', '/', 'https://kantor.ruang.test/admin/'],
    ['kantor.ruang.test', '/masuk', 'https://ruang.test/masuk'],
    ['kantor.ruang.test', '//evil.test/x', 'https://ruang.test//evil.test/x'],
    ['kantor.ruang.test', '/api/v1/admin/bookings', 'here'],
    ['ruang.test', '/%61pi/v1/%61dmin/bookings', 'absent'],
    ['ruang.test', '/%61dmin/', 'https://kantor.ruang.test/%61dmin/'],
    ['evil.test', '/', 'absent'],
    ['evil.test', '/api/v1/health/live', 'here'],
  ])('answer at %s to %s: %s', (host, url, expected) => {
    expect(placed(host, url)).toBe(expected);
  });

  it('have an admin API at the admins’ host alone', () => {
    for (const host of ['ruang.test', 'praktik.ruang.test', 'evil.test']) {
      expect(placed(host, '/api/v1/admin/bookings')).toBe('absent');
    }
  });

  it('take what changes something from their own pages alone', () => {
    expect([...APART.originsFor('kantor.ruang.test')]).toEqual(['https://kantor.ruang.test']);
    expect(APART.originsFor('ruang.test').has('https://kantor.ruang.test')).toBe(false);
    expect(APART.roomOrigins().has('https://kantor.ruang.test')).toBe(false);
  });

  it('link to where each page lives', () => {
    expect(APART.addressOf('/praktik/sesi/1?a=/admin')).toMatch(/^https:\/\/praktik\./);
    expect(APART.addressOf('/sesi/1')).toBe('https://ruang.test/sesi/1');
  });
});

describe('what a letter leads to', () => {
  it.each([
    ['/sandi-baru#a', 'client', 'https://ruang.test/sandi-baru#a'],
    ['/sandi-baru#a', 'practice', 'https://praktik.ruang.test/sandi-baru#a'],
    ['/praktik/keamanan', 'practice', 'https://praktik.ruang.test/praktik/keamanan'],
    ['/sesi/1', 'practice', 'https://ruang.test/sesi/1'],
    ['/sandi-baru#a', 'admin', 'https://ruang.test/sandi-baru#a'],
    ['/admin/account', 'admin', 'https://kantor.ruang.test/admin/account'],
  ] as const)('%s for somebody at home at %s is %s', (path, home, address) => {
    expect(APART.addressOf(path, home)).toBe(address);
    expect(TOGETHER.addressOf(path, home)).toBe(`${ONE}${path}`);
  });
});
