import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ROOT } from './support/sources.js';

const SCRIPT = pathToFileURL(join(ROOT, 'scripts/tree/new-migration.mjs')).href;
const CALL = `
  const { newMigration } = await import('${SCRIPT}');
  try {
    console.log(newMigration(process.argv[1], process.argv[2], 1));
  } catch (error) {
    console.log(error.message);
  }`;

describe('npm run migration:new', () => {
  const folder = mkdtempSync(join(tmpdir(), 'ruangpulih-migration-'));
  const read = (path: string): string => readFileSync(join(folder, path), 'utf8');
  const make = (title: string): string =>
    execFileSync(process.execPath, ['--input-type=module', '-e', CALL, folder, title], {
      encoding: 'utf8',
    }).trim();

  beforeAll(() => {
    cpSync(join(ROOT, 'migrations'), join(folder, 'migrations'), { recursive: true });
  });
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  it('lists what it wrote as the newest, even when the machine’s clock is behind', () => {
    const before = [...read('migrations/index.ts').matchAll(/ {2}(\w+\d{13}),\n\];/g)];
    const file = make('add-something');
    const name = `AddSomething${/\d{13}/.exec(file)?.[0]}`;
    expect(file).toMatch(/^migrations\/\d{13}-add-something\.ts$/);
    expect(read(file)).toContain(`export class ${name} implements MigrationInterface`);
    expect(read(file)).toMatch(/async up\(.*async down\(/s);
    const index = read('migrations/index.ts');
    expect(index).toContain(
      `import { ${name} } from './${file.slice('migrations/'.length, -3)}.js';`,
    );
    expect(index).toContain(`  ${before[0]?.[1]},\n  ${name},\n];`);
  });

  it.each(['', 'Add-Something', 'add something', '../add', 'add--something'])(
    'refuses the title "%s"',
    (title) => {
      expect(make(title)).toContain('npm run migration:new -- add-something');
    },
  );
});
