import fastifyCookie from '@fastify/cookie';
import { fastify } from 'fastify';
import { SessionCookie } from './session-cookie.js';

interface Answer {
  readonly setCookie: string;
  readonly read: string;
}

/** What a server with our cookie answers: `/set`, `/clear`, or what it reads. */
async function ask(publicUrl: string, path: string, cookie = ''): Promise<Answer> {
  const session = new SessionCookie({ publicUrl });
  const server = fastify();
  await server.register(fastifyCookie);
  server.get('/set', (_, reply) => {
    session.set(reply, 'abc', 60);
    return '';
  });
  server.get('/clear', (_, reply) => {
    session.clear(reply);
    return '';
  });
  server.get('/read', (request) => session.read(request) ?? 'none');
  const response = await server.inject({ path, headers: cookie === '' ? {} : { cookie } });
  await server.close();
  return { setCookie: String(response.headers['set-cookie'] ?? ''), read: response.body };
}

const HTTPS = 'https://ruangpulih.test';
const HTTP = 'http://localhost:3000';

describe('the session cookie', () => {
  it('is bound to the host and to HTTPS where the site has it', async () => {
    expect((await ask(HTTPS, '/set')).setCookie).toBe(
      '__Host-rp=abc; Max-Age=60; Path=/; HttpOnly; Secure; SameSite=Lax',
    );
  });

  it('is a plain one on HTTP, still out of reach of scripts', async () => {
    expect((await ask(HTTP, '/set')).setCookie).toBe(
      'rp=abc; Max-Age=60; Path=/; HttpOnly; SameSite=Lax',
    );
  });

  it('is cleared with the attributes it was set with', async () => {
    const { setCookie } = await ask(HTTPS, '/clear');
    expect(setCookie).toContain('__Host-rp=;');
    expect(setCookie).toMatch(/Path=\/; Expires=Thu, 01 Jan 1970 .*HttpOnly; Secure; SameSite=Lax/);
  });

  it('is found among others, and not mistaken for one that ends alike', async () => {
    expect((await ask(HTTP, '/read', 'theme=dark; xrp=no; rp=yes; rp2=no')).read).toBe('yes');
    expect((await ask(HTTP, '/read', 'theme=dark')).read).toBe('none');
    expect((await ask(HTTP, '/read')).read).toBe('none');
  });

  it('of the plain name counts for nothing on HTTPS', async () => {
    expect((await ask(HTTPS, '/read', 'rp=planted')).read).toBe('none');
  });
});
