import Fastify, { type FastifyInstance } from 'fastify';
import { pino } from 'pino';
import { takeCspReports } from './csp-reports.js';

const OLD = {
  'csp-report': {
    'document-uri': 'https://ruang.test/cari?q=sedih#hasil',
    'effective-directive': 'script-src-elem',
    'blocked-uri': 'https://evil.test/a.js?token=1',
    'source-file': 'https://ruang.test/assets/first.js?x',
    'line-number': 12,
    'script-sample': 'rahasia',
    'original-policy': 'rahasia',
  },
};
const NEW = [
  {
    type: 'csp-violation',
    body: {
      documentURL: 'https://ruang.test/?a',
      effectiveDirective: 'img-src',
      blockedURL: 'data',
    },
  },
];

let server: FastifyInstance;
let lines: string[];

beforeEach(async () => {
  lines = [];
  server = Fastify();
  await takeCspReports(server, pino({}, { write: (line: string) => void lines.push(line) }));
});
afterEach(() => server.close());

async function report(
  payload: string,
  type = 'application/csp-report',
  remoteAddress = '203.0.113.7',
): Promise<number> {
  const headers = { 'content-type': type };
  const url = '/csp-reports';
  const request = { method: 'POST', url, headers, payload, remoteAddress } as const;
  return (await server.inject(request)).statusCode;
}

describe('a report of a browser', () => {
  it('is written down without queries and without anybody’s words', async () => {
    expect(await report(JSON.stringify(OLD))).toBe(204);
    expect(JSON.parse(lines.join(''))).toMatchObject({
      directive: 'script-src-elem',
      blocked: 'https://evil.test/a.js',
      page: 'https://ruang.test/cari',
      source: 'https://ruang.test/assets/first.js',
      line: 12,
    });
    expect(lines.join('')).not.toMatch(/rahasia|sedih|token/);
  });

  it('is understood in the newer form too', async () => {
    expect(await report(JSON.stringify(NEW), 'application/reports+json')).toBe(204);
    expect(JSON.parse(lines.join(''))).toMatchObject({ directive: 'img-src', blocked: 'data' });
  });

  it.each(['', '{', '[]', 'null', '{"csp-report":1}', '[null,1,{"body":{}}]', '{"__proto__":{}}'])(
    'that says nothing leaves nothing: %s',
    async (payload) => {
      expect(await report(payload)).toBe(204);
      expect(lines).toEqual([]);
    },
  );

  it('is small, and of no other type', async () => {
    expect(await report('x'.repeat(20_000))).toBe(413);
    expect(await report('{}', 'text/plain')).toBe(415);
  });

  it('is taken ten times a minute from one address, and a hundred times from all', async () => {
    const empty = '{}';
    const own = await Promise.all(Array.from({ length: 12 }, () => report(empty)));
    expect(own.filter((status) => status === 429)).toHaveLength(2);
    const others = Array.from({ length: 100 }, (_, index) =>
      report(empty, undefined, `198.51.100.${String(index)}`),
    );
    expect((await Promise.all(others)).filter((status) => status === 204)).toHaveLength(90);
  });
});
