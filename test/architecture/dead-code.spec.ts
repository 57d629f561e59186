import { deadIn } from './support/dead-code.js';

const TREE = new Map([
  [
    'package.json',
    JSON.stringify({
      type: 'module',
      scripts: { test: 'jest' },
      workspaces: ['client-web', 'admin-portal'],
      dependencies: { used: '1', unused: '1' },
      devDependencies: { jest: '1' },
    }),
  ],
  ['client-web/package.json', '{"name":"client-web"}'],
  ['admin-portal/package.json', '{"name":"admin-portal"}'],
  ...['used', 'undeclared'].flatMap((name) => [
    [`node_modules/${name}/package.json`, `{"name":"${name}","main":"index.js"}`] as const,
    [`node_modules/${name}/index.js`, 'export {};'] as const,
  ]),
  ['node_modules/jest/package.json', '{"name":"jest","bin":{"jest":"jest.js"}}'],
  [
    'src/main.ts',
    "import 'used';\nimport 'undeclared';\nimport { alive } from './part.js';\nalive();\n",
  ],
  [
    'src/part.ts',
    [
      'export const alive = () => own;',
      'export const own = {};',
      'export const dead = 1;',
      'export const tested = 1;',
      'export type Shape = object;',
      'const shaped: Shape = own;',
      'shaped;',
      '/** @internal for tests */',
      'export const forTests = 1;',
    ].join('\n'),
  ],
  [
    'src/part.spec.ts',
    "import { forTests, own, tested } from './part.js';\n[own, tested, forTests];",
  ],
  ['src/forgotten.ts', 'export {};'],
]);

describe('what is called dead', () => {
  it('is a file, an export, a type or a dependency that nobody uses, and one nobody declared', async () => {
    expect((await deadIn(TREE)).sort()).toEqual([
      'dependencies package.json unused',
      'exports src/part.ts dead',
      'files src/forgotten.ts src/forgotten.ts',
      'types src/part.ts Shape',
      'unlisted src/main.ts undeclared',
    ]);
  });

  it('is also what only tests use, but for what is there for them', async () => {
    const dead = await deadIn(TREE, '--production', '--exports');
    expect(dead.sort()).toEqual(['exports src/part.ts dead', 'exports src/part.ts tested']);
  });
});
