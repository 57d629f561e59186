import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readConfig } from '../../src/config/config.js';
import { COMPOSE, environmentOf, FILLED_IN } from './support/compose.js';
import { readSource } from './support/sources.js';

/** nginx opens /dev/stderr by its name, which needs a real pipe. */
function judgementOf(nginx: string, file: string): string {
  const command = '"$0" -t -c "$1" 2>&1 | cat';
  return execFileSync('sh', ['-c', command, nginx, file]).toString();
}

describe('The proxy’s configuration', () => {
  const locations = readSource('deploy/nginx/locations.conf');

  test('overwrites what callers say about themselves, everywhere', () => {
    expect(locations).not.toContain('$proxy_add_x_forwarded_for');
    const own = [...locations.matchAll(/^location [^{]+\{[^}]*\}/gm)].map(([block]) => block);
    const withHeaders = own.filter((block) => block.includes('proxy_set_header'));
    // A location with headers of its own inherits none, so it has to name them all again.
    for (const place of [locations, ...withHeaders]) {
      for (const header of ['X-Forwarded-For $remote_addr', 'X-Forwarded-Proto $scheme']) {
        expect(place).toContain(`proxy_set_header ${header};`);
      }
      expect(place).toContain('proxy_set_header Forwarded "";');
    }
  });

  test('lets go of a stopping process before that process hangs up', () => {
    const kept = /keepalive_timeout (\d+)s;\s*\}/.exec(readSource('deploy/nginx/nginx.conf'));
    const api = environmentOf(COMPOSE.services['api-1'] ?? { image: '' }, FILLED_IN);
    expect(Number(kept?.[1])).toBeLessThan(readConfig(api).stop.delaySeconds);
  });

  test('tells browsers to stay with HTTPS on whatever it answers by itself', () => {
    const own = [...locations.matchAll(/^location @[^{]+\{[\s\S]*?^\}/gm)].map(([block]) => block);
    expect(own).toHaveLength(2);
    for (const block of own) {
      expect(block).toContain('add_header Strict-Transport-Security $transport_security always;');
    }
  });

  test('answers no program in the clear, and encrypts with what keeps past words secret', () => {
    const tls = readSource('deploy/nginx/site.d/tls.conf');
    const inTheClear = tls.slice(0, tls.indexOf('listen 8443'));
    expect(inTheClear).toMatch(/location \/api\/ \{[^}]*return 403 /);
    expect(inTheClear).not.toContain('proxy_pass');
    const ciphers = /ssl_ciphers ([^;]+);/.exec(tls)?.[1]?.split(':') ?? [];
    expect(ciphers.length).toBeGreaterThan(3);
    expect(ciphers.filter((name) => !/^ECDHE-.*(GCM|POLY1305)/.test(name))).toEqual([]);
  });

  test('writes down no query of an address, and no path that is a secret', () => {
    const conf = readSource('deploy/nginx/nginx.conf');
    const format = /log_format[^;]+;/.exec(conf)?.[0] ?? '';
    expect(format).toContain('escape=json');
    expect(format).not.toMatch(/\$(?:request_uri|uri|args|query_string|request|http_referer)\b/);
    const [, secret = ''] = /map \$uri \$logged_path \{\s*"~([^"]+)"/.exec(conf) ?? [];
    expect('/api/v1/calendar-feeds/a-token.ics').toMatch(new RegExp(secret));
    expect(secret).not.toBe('');
  });

  const nginx = ['/usr/sbin/nginx', '/usr/local/sbin/nginx', '/opt/homebrew/bin/nginx'].find(
    (path) => existsSync(path),
  );
  const openssl = ['/usr/bin/openssl', '/opt/homebrew/bin/openssl'].find((path) =>
    existsSync(path),
  );
  test(`is accepted by nginx (${nginx && openssl ? 'asked' : 'not installed: braces only'})`, () => {
    const files = ['nginx.conf', 'locations.conf', 'plain.conf', 'site.d/tls.conf'];
    for (const file of files) {
      const text = readSource(`deploy/nginx/${file}`).replaceAll(/'[^'\n]*'/g, "''");
      expect(text.split('{').length).toBe(text.split('}').length);
    }
    if (!nginx || !openssl) return;
    const folder = mkdtempSync(join(tmpdir(), 'ruangpulih-nginx-'));
    try {
      const [key, certificate] = [join(folder, 'key.pem'), join(folder, 'certificate.pem')];
      const curve = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes'];
      const names = ['-subj', '/CN=test', '-keyout', key, '-out', certificate];
      execFileSync(openssl, ['req', '-x509', ...curve, ...names], { stdio: 'ignore' });
      for (const site of ['site.d/tls.conf', 'plain.conf']) {
        for (const name of ['nginx.conf', 'locations.conf', site]) {
          const text = readSource(`deploy/nginx/${name}`)
            .replaceAll('/tmp/', `${folder}/`)
            .replaceAll('/etc/nginx/site.d/*.conf', join(folder, 'site.conf'))
            .replaceAll('/etc/nginx/locations.conf', join(folder, 'locations.conf'))
            .replaceAll('/run/secrets/tls_certificate', certificate)
            .replaceAll('/run/secrets/tls_key', key)
            .replaceAll(/api-[12]:3000/g, '127.0.0.1:9');
          writeFileSync(join(folder, name === site ? 'site.conf' : name), text);
        }
        expect(judgementOf(nginx, join(folder, 'nginx.conf'))).toContain('test is successful');
      }
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

describe('The TURN server’s configuration', () => {
  const lines = readSource('deploy/coturn/turnserver.conf').split('\n');

  test('mints credentials from a secret that stands elsewhere, within quotas', () => {
    expect(lines).toContain('use-auth-secret');
    expect(lines.filter((line) => line.startsWith('static-auth-secret'))).toEqual([]);
    expect(lines.some((line) => /^user-quota=\d+$/.test(line))).toBe(true);
    expect(lines.some((line) => /^total-quota=\d+$/.test(line))).toBe(true);
  });

  test.each(['10.', '127.', '169.254.', '172.16.', '192.168.', '100.64.', '::1', 'fc00:', 'fe80:'])(
    'relays to nobody in %s',
    (start) => {
      expect(lines.some((line) => line.startsWith(`denied-peer-ip=${start}`))).toBe(true);
    },
  );
});
