import { judge, type Violation } from './support/planted-tree.js';
import { MODULES, RULES } from './support/rules.js';

/** A file that breaks one rule, and what it imports to break it. */
interface Plant {
  readonly rule: string;
  readonly from: string;
  readonly imports: string;
}

const plant = (rule: string, from: string, imports: string): Plant => ({ rule, from, imports });

const frontEnd = (part: string): Plant[] => [
  plant(`${part}-stands-alone`, `${part}/src/lib/a.ts`, '../../../src/kernel/time.js'),
  plant(
    `${part}-feature-knows-no-feature`,
    `${part}/src/features/sessions/a.tsx`,
    '../booking/booking',
  ),
  plant(`${part}-parts-know-no-feature`, `${part}/src/parts/a.tsx`, '../features/booking/booking'),
  plant(`${part}-wire-in-api-only`, `${part}/src/features/booking/a.ts`, '../../api/schema.gen'),
  plant(`${part}-src-knows-no-test`, `${part}/src/lib/b.ts`, '../../test/builders'),
];

const PLANTS: readonly Plant[] = [
  plant('kernel-knows-nobody', 'src/kernel/a.ts', '../platform/database/tx.js'),
  plant('kernel-knows-nobody', 'src/kernel/b.ts', '@nestjs/common'),
  plant('kernel-knows-nobody', 'src/kernel/c.ts', 'node:fs'),
  plant('platform-knows-no-module', 'src/platform/a.ts', '../modules/settings/index.js'),
  plant('platform-knows-no-module', 'src/platform/b.ts', '../copy/problems.js'),
  plant('config-knows-nobody', 'src/config/a.ts', '../kernel/time.js'),
  plant('module-is-listed', 'src/a.ts', './modules/horoscopes/index.js'),
  plant('front-door-only', 'src/modules/booking/a.ts', '../settings/domain/terms.js'),
  plant('front-door-only-from-outside', 'src/b.ts', './modules/settings/domain/terms.js'),
  plant('domain-is-pure', 'src/modules/notes/domain/a.ts', '../../settings/index.js'),
  plant('domain-is-pure', 'src/modules/notes/domain/b.ts', '../../../platform/database/tx.js'),
  plant('domain-names-no-framework', 'src/modules/notes/domain/c.ts', '@nestjs/common'),
  plant('domain-names-no-framework', 'src/modules/notes/domain/d.ts', '../application/note.js'),
  plant(
    'domain-names-no-framework',
    'src/modules/notes/domain/e.ts',
    '../../../platform/http/access.js',
  ),
  plant(
    'http-goes-through-application',
    'src/modules/notes/http/a.ts',
    '../infrastructure/rows.js',
  ),
  plant('use-cases-know-no-http', 'src/modules/notes/application/a.ts', '../http/screen.js'),
  plant(
    'infrastructure-knows-no-use-case',
    'src/modules/notes/infrastructure/a.ts',
    '../application/note.js',
  ),
  plant('src-knows-no-sandbox-and-no-test', 'src/c.ts', '../sandbox/fields.js'),
  plant('src-knows-no-sandbox-and-no-test', 'src/d.ts', '../test/support/house.js'),
  plant('only-the-seed-knows-the-demo', 'src/g.ts', './demo/people.js'),
  plant('sandbox-stands-alone', 'sandbox/a.ts', '../src/kernel/time.js'),
  plant('checkers-stand-alone', 'proofs/booking/checker/a.ts', '../../../src/kernel/time.js'),
  plant('resolves', 'src/e.ts', './nowhere.js'),
  plant('declared', 'src/f.ts', 'undeclared'),
  ...frontEnd('client-web'),
  ...frontEnd('admin-portal'),
  plant(
    'client-web-feature-knows-no-feature',
    'client-web/src/features/sessions/b.tsx',
    '@/features/booking/booking',
  ),
  ...MODULES.flatMap((low, index) =>
    MODULES.slice(index + 1).map((high) =>
      plant(
        `${low}-knows-no-${high}`,
        `src/modules/${low}/application/of-${high}.ts`,
        `../../${high}/index.js`,
      ),
    ),
  ),
];

const nothing = 'export const nothing = null;\n';
const takes = (path: string): string => `import '${path}';\n`;
const takesType = (path: string): string =>
  `import type { Word } from '${path}';\nexport type Mine = Word;\n`;

/** What is allowed, and what the plants refer to. */
const GOOD: readonly (readonly [path: string, content: string])[] = [
  ['package.json', '{"type":"module","dependencies":{"uuid":"1","@nestjs/common":"1"}}'],
  ...['uuid', '@nestjs/common', 'openapi-fetch', 'undeclared'].flatMap((name) => [
    [`node_modules/${name}/package.json`, `{"name":"${name}","main":"index.js"}`] as const,
    [`node_modules/${name}/index.js`, 'export {};'] as const,
  ]),
  ['src/kernel/time.ts', nothing],
  ['src/kernel/id.ts', takes('uuid')],
  ['src/copy/problems.ts', nothing],
  ['src/platform/database/tx.ts', takes('../../kernel/time.js') + takes('@nestjs/common')],
  ['src/platform/http/access.ts', nothing],
  ['src/modules/horoscopes/index.ts', nothing],
  ['src/modules/settings/domain/terms.ts', takes('../../../kernel/time.js')],
  ...MODULES.map((name) => [`src/modules/${name}/index.ts`, nothing] as const),
  ['src/modules/settings/index.ts', takes('./domain/terms.js')],
  ['src/modules/notes/application/note.ts', takes('../infrastructure/rows.js')],
  ['src/modules/notes/infrastructure/rows.ts', takes('../../../platform/database/tx.js')],
  ['src/modules/notes/http/screen.ts', takes('../application/note.js')],
  ['src/modules/notes/http/row-type.ts', takesType('../infrastructure/rows.js')],
  ['src/modules/notes/domain/neighbour-type.ts', takesType('../../settings/index.js')],
  ['src/modules/notes/domain/port.ts', takesType('../../../platform/database/tx.js')],
  ['src/modules/notes/application/downward.ts', takes('../../booking/index.js')],
  ['src/modules/notes/application/inside.spec.ts', takes('../../booking/domain/anything.js')],
  ['src/demo/people.ts', nothing],
  ['sandbox/fields.ts', nothing],
  ['test/support/house.ts', nothing],
  ...['client-web', 'admin-portal'].flatMap((part) => [
    [`${part}/src/features/booking/booking.tsx`, nothing] as const,
    [`${part}/src/app/app.tsx`, takes('../features/booking/booking')] as const,
    [`${part}/src/api/schema.gen.ts`, nothing] as const,
    [`${part}/src/api/client.ts`, takes('./schema.gen') + takes('openapi-fetch')] as const,
    [`${part}/test/builders.ts`, nothing] as const,
  ]),
];

const CYCLES: readonly (readonly [path: string, content: string])[] = [
  ['src/kernel/hen.ts', takes('./egg.js')],
  ['src/kernel/egg.ts', takes('./hen.js')],
  ['src/kernel/word.ts', takesType('./meaning.js')],
  ['src/kernel/meaning.ts', takesType('./word.js')],
  ['src/platform/mail/send.ts', takes('../sms/number.js')],
  ['src/platform/mail/address.ts', nothing],
  ['src/platform/sms/send.ts', takes('../mail/address.js')],
  ['src/platform/sms/number.ts', nothing],
];

let violations: Violation[] = [];

/** The rules that a file broke. */
const brokenBy = (from: string): string[] =>
  violations.filter((violation) => violation.from === from).map(({ rule }) => rule);

beforeAll(async () => {
  const plants = PLANTS.map(({ from, imports }) => [from, takes(imports)] as const);
  violations = await judge(new Map([...GOOD, ...CYCLES, ...plants]));
});

describe('the dependency rules', () => {
  it.each(PLANTS.map((each) => [each.rule, each.from, each.imports]))(
    '%s refuses %s that imports %s',
    (rule, from) => {
      expect(brokenBy(from)).toContain(rule);
    },
  );

  it.each([
    ['values', 'src/kernel/hen.ts', 'src/kernel/egg.ts'],
    ['types', 'src/kernel/word.ts', 'src/kernel/meaning.ts'],
  ])('no-cycle refuses two files that need each other’s %s', (_, one, other) => {
    expect([...brokenBy(one), ...brokenBy(other)]).toContain('no-cycle');
  });

  it('no-cycle-of-folders refuses two folders that need each other without a cycle of files', () => {
    const folders = ['src/platform/mail', 'src/platform/sms'];
    expect(folders.flatMap(brokenBy)).toContain('no-cycle-of-folders');
    const files = ['send', 'address', 'number'].flatMap((name) =>
      folders.map((folder) => `${folder}/${name}.ts`),
    );
    expect(files.flatMap(brokenBy)).toEqual([]);
  });

  it('let pass what is allowed', () => {
    const good = new Set(GOOD.map(([path]) => path));
    expect(violations.filter(({ from }) => good.has(from))).toEqual([]);
  });

  it('are each proven by something planted', () => {
    const proven = new Set([...PLANTS.map(({ rule }) => rule), 'no-cycle', 'no-cycle-of-folders']);
    expect(RULES.filter((name) => !proven.has(name))).toEqual([]);
  });
});
