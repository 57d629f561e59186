import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT, sourcesBelow, type Source } from './support/sources.js';

/** Ways of writing that open doors; each is right nowhere, or in the places that are named. */
interface UnsafeWay {
  readonly name: string;
  readonly way: RegExp;
  readonly planted: string;
  /** Beginnings of the paths where it is meant. */
  readonly meantIn?: readonly string[];
}

const EVERYWHERE: readonly UnsafeWay[] = [
  { name: 'evaluates text as code', way: /\beval\(|\bnew Function\(/, planted: 'eval(text)' },
  {
    name: 'makes a regular expression of a text',
    way: /\bRegExp\(/,
    planted: 'new RegExp(text)',
  },
];
const ON_THE_SERVER: readonly UnsafeWay[] = [
  {
    name: 'starts another program',
    way: /child_process/,
    planted: "import { exec } from 'node:child_process'",
    // The launcher of the database that comes along, and the command that prints the master key: an
    // executable of whoever runs it, without a shell and without arguments.
    meantIn: ['src/platform/embedded/', 'src/platform/crypto/key-command.ts'],
  },
  {
    name: 'draws lots that can be guessed',
    way: /Math\.random\(/,
    planted: 'Math.random()',
    // How long to wait before a deadlock is tried again, and a calendar read.
    meantIn: [
      'src/platform/database/transaction-runner.ts',
      'src/modules/scheduling/application/read-calendar.ts',
    ],
  },
  {
    name: 'uses a hash of yesterday',
    way: /['"](?:md5|sha-?1|ripemd160)['"]/i,
    planted: "createHash('md5')",
    // The protocol of TURN knows no other.
    meantIn: ['src/modules/consultation/application/ice-servers.ts'],
  },
  {
    name: 'uses a cipher without authentication',
    way: /['"](?:aes-\d+-(?:ecb|cbc|ctr)|des-|rc4)/i,
    planted: "createCipheriv('aes-256-cbc')",
  },
  {
    name: 'reads HTTP loosely or trusts any certificate',
    way: /insecureHTTPParser|rejectUnauthorized|NODE_TLS_REJECT/,
    planted: 'rejectUnauthorized: false',
  },
];
const IN_A_BROWSER: readonly UnsafeWay[] = [
  {
    name: 'makes markup of text',
    way: /dangerouslySetInnerHTML|\b(?:inner|outer)HTML\b|insertAdjacentHTML|document\.write/,
    planted: 'element.innerHTML = text',
    // The policy of Trusted Types that lets no markup through.
    meantIn: ['admin-portal/src/content-policy.ts'],
  },
  {
    name: 'listens to messages of other windows',
    way: /addEventListener\(\s*['"]message['"]|window\.onmessage/,
    planted: "window.addEventListener('message', hear)",
  },
];

/** As `sourcesBelow`, with what browsers run. */
function pagesBelow(folder: string): Source[] {
  return readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.tsx?$/.test(path) && !/\.(?:spec|test|gen)\.tsx?$/.test(path))
    .map((path) => join(folder, path))
    .map((path) => ({ path, text: readFileSync(join(ROOT, path), 'utf8') }));
}

function found({ way, meantIn = [] }: UnsafeWay, sources: readonly Source[]): string[] {
  return sources
    .filter(({ path }) => !meantIn.some((place) => path.startsWith(place)))
    .filter(({ text }) => way.test(text))
    .map(({ path }) => path);
}

const server = sourcesBelow('src');
const pages = ['client-web/src', 'admin-portal/src'].flatMap(pagesBelow);
const cases = [
  ...[...EVERYWHERE, ...ON_THE_SERVER].map((way) => ['the server', way, server] as const),
  ...[...EVERYWHERE, ...IN_A_BROWSER].map((way) => ['a front end', way, pages] as const),
].map(([part, way, sources]) => [part, way.name, way, sources] as const);

describe('nothing in our code', () => {
  it.each(cases)('in %s %s, but where it is meant', (_, __, way, sources) => {
    expect(sources.length).toBeGreaterThan(100);
    expect(found(way, sources)).toEqual([]);
    expect(found(way, [{ path: 'src/planted.ts', text: way.planted }])).toEqual(['src/planted.ts']);
  });

  it('is excused where there is nothing to excuse', () => {
    const places = ON_THE_SERVER.flatMap(({ way, meantIn = [] }) =>
      meantIn.map((place) => ({ way, place })),
    );
    const idle = places.filter(
      ({ way, place }) =>
        !server.some(({ path, text }) => path.startsWith(place) && way.test(text)),
    );
    expect(idle).toEqual([]);
  });
});
