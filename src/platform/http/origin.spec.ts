import type { FastifyRequest } from 'fastify';
import { comesFromUs } from './origin.js';

const OWN = new Set(['https://ruangpulih.test']);

function asks(method: string, headers: Record<string, string>): boolean {
  return comesFromUs({ method, headers } as unknown as FastifyRequest, OWN);
}

describe('a request that changes something', () => {
  it('may come from our own pages', () => {
    expect(asks('POST', { origin: 'https://ruangpulih.test' })).toBe(true);
  });

  it.each([
    'https://evil.test',
    'http://ruangpulih.test',
    'https://ruangpulih.test:8443',
    'https://www.ruangpulih.test',
    'https://ruangpulih.test.evil.test',
    'null',
    '',
  ])('may not come from %j', (origin) => {
    for (const method of ['POST', 'PUT', 'PATCH', 'DELETE']) {
      expect(asks(method, { origin })).toBe(false);
    }
  });

  it('is not believed about its origin by what the browser says of the site', () => {
    expect(asks('POST', { origin: 'https://evil.test', 'sec-fetch-site': 'same-origin' })).toBe(
      false,
    );
  });

  it.each([
    ['same-origin', true],
    ['none', true],
    ['same-site', false],
    ['cross-site', false],
  ])('without an origin, from a browser that says %s, is let through: %s', (site, isOurs) => {
    expect(asks('POST', { 'sec-fetch-site': site })).toBe(isOurs);
  });

  it('may come from a program, which carries no cookies of ours by accident', () => {
    expect(asks('POST', {})).toBe(true);
  });
});

describe('a request that only reads', () => {
  it.each(['GET', 'HEAD', 'OPTIONS'])('by %s may come from anywhere', (method) => {
    expect(asks(method, { origin: 'https://evil.test' })).toBe(true);
  });
});
