import { newNonce, pageHeaders, securityHeaders } from './security-headers.js';

const NONCE = 'bm9uY2U=';

function policyOf(isAdmin: boolean): Map<string, string> {
  const socket = 'wss://ruang.test';
  const { 'Content-Security-Policy': policy = '' } = pageHeaders({ isAdmin, nonce: NONCE, socket });
  return new Map(
    policy.split('; ').map((rule) => {
      const [name = '', ...values] = rule.split(' ');
      return [name, values.join(' ')];
    }),
  );
}

describe('every answer', () => {
  it('over TLS says that there is nothing without, here and below, for two years', () => {
    const secured = securityHeaders({ publicUrl: 'https://ruang.test' });
    expect(secured['Strict-Transport-Security']).toBe('max-age=63072000; includeSubDomains');
    expect(securityHeaders({ publicUrl: 'http://localhost:3000' })).not.toHaveProperty(
      'Strict-Transport-Security',
    );
  });

  it('is kept by nobody, framed by nobody, read by no other site, and tells no other site of us', () => {
    expect(securityHeaders({ publicUrl: 'http://localhost:3000' })).toMatchObject({
      'Cache-Control': 'no-store',
      'Content-Security-Policy': expect.stringContaining("frame-ancestors 'none'") as string,
      'Cross-Origin-Opener-Policy': 'same-origin',
      'Cross-Origin-Resource-Policy': 'same-origin',
      'Permissions-Policy': expect.stringContaining('camera=()') as string,
      'Referrer-Policy': 'same-origin',
      'X-Content-Type-Options': 'nosniff',
    });
  });
});

describe('a page', () => {
  it.each([true, false])('allows nothing that is not named (back office: %s)', (isAdmin) => {
    const policy = policyOf(isAdmin);
    expect(Object.fromEntries(policy)).toMatchObject({
      'default-src': "'none'",
      'script-src': `'self' 'nonce-${NONCE}'`,
      'style-src': `'self' 'nonce-${NONCE}'`,
      'object-src': "'none'",
      'base-uri': "'none'",
      'form-action': "'self'",
      'frame-ancestors': "'none'",
      'require-trusted-types-for': "'script'",
    });
    expect([...policy.values()].join(' ')).not.toMatch(/unsafe|https?:|\*/);
  });

  it('of clients may reach its socket, camera and microphone; the back office may not', () => {
    expect(policyOf(false).get('connect-src')).toBe("'self' wss://ruang.test");
    expect(policyOf(true).get('connect-src')).toBe("'self'");
    const features = (isAdmin: boolean) =>
      pageHeaders({ isAdmin, nonce: NONCE, socket: '' })['Permissions-Policy'];
    expect(features(false)).toContain('camera=(self), microphone=(self)');
    expect(features(true)).toContain('camera=(), microphone=()');
  });

  it('has a nonce nobody can guess', () => {
    const many = new Set(Array.from({ length: 100 }, newNonce));
    expect(many.size).toBe(100);
    for (const nonce of many) expect(Buffer.from(nonce, 'base64')).toHaveLength(16);
  });
});
