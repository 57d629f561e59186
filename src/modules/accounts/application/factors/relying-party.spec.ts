import { RelyingParty } from './relying-party.js';

const ONE = 'https://ruang.test';
const PRACTICE = 'https://praktik.ruang.test';
const ADMIN = 'https://kantor.ruang.test';
const sites = { client: ONE, practice: PRACTICE, admin: ADMIN };
const signedAt = (origin: string): string =>
  Buffer.from(JSON.stringify({ type: 'webauthn.get', origin })).toString('base64url');

describe('whom a passkey is made for', () => {
  it('is the one host there is', () => {
    const together = { client: ONE, practice: ONE, admin: ONE };
    const party = new RelyingParty({ publicUrl: ONE, sites: together, passkeyDomain: null });
    for (const host of ['ruang.test', '127.0.0.1', undefined]) {
      expect(party.at(host)).toEqual({ id: 'ruang.test', origins: [ONE] });
    }
  });

  it('is each host by itself where they are apart: one made there is none elsewhere', () => {
    const party = new RelyingParty({ publicUrl: ONE, sites, passkeyDomain: null });
    expect(party.at('kantor.ruang.test')).toEqual({ id: 'kantor.ruang.test', origins: [ADMIN] });
    expect(party.ofSigned(signedAt(PRACTICE))?.id).toBe('praktik.ruang.test');
    expect(party.at('evil.test').id).toBe('ruang.test');
  });

  it('is the domain all sites are of, where it is given: one passkey opens each', () => {
    const party = new RelyingParty({ publicUrl: ONE, sites, passkeyDomain: 'ruang.test' });
    for (const origin of [ONE, PRACTICE, ADMIN]) {
      expect(party.at(new URL(origin).hostname).id).toBe('ruang.test');
      expect(party.ofSigned(signedAt(origin))?.origins).toEqual([ONE, PRACTICE, ADMIN]);
    }
  });

  it.each(['https://evil.test', 'http://ruang.test', 'https://ruang.test:8443', 'null'])(
    'is nobody where %s had it signed',
    (origin) => {
      const party = new RelyingParty({ publicUrl: ONE, sites, passkeyDomain: 'ruang.test' });
      expect(party.ofSigned(signedAt(origin))).toBeNull();
      expect(party.ofSigned('no json')).toBeNull();
    },
  );
});
