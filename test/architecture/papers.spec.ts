import { existsSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { SETTING_NAMES } from './support/setting-names.js';
import { readSource, ROOT } from './support/sources.js';

const MOST_LINES_OF_A_MODULE = 30;
const modules = readdirSync(join(ROOT, 'src/modules'));
const decisions = readdirSync(join(ROOT, 'docs/adr')).filter((name) => /^\d{4}-/.test(name));
const papers = [
  ...readdirSync(ROOT).filter((name) => name.endsWith('.md')),
  ...['docs', 'docs/adr', 'docs/operations'].flatMap((folder) =>
    readdirSync(join(ROOT, folder)).map((name) => join(folder, name)),
  ),
].filter((path) => path.endsWith('.md'));
/** Settings of launchers and of compose, which the app never reads. */
const OF_OTHERS = ['DATA_DIR', 'PROXY'];

/** What the first column of a page's tables names in code quotes. */
function namedInTables(page: string): string[] {
  return page
    .split('\n')
    .filter((line) => line.startsWith('| `'))
    .map((line) => /^\| `([^`]+)`/.exec(line)?.[1] ?? '');
}

describe('The papers', () => {
  it.each(modules)('tell in at most 30 lines what %s is', (name) => {
    const lines = readSource(`src/modules/${name}/README.md`).trimEnd().split('\n');
    expect(lines.length).toBeGreaterThan(5);
    expect(lines.length).toBeLessThanOrEqual(MOST_LINES_OF_A_MODULE);
  });

  it('name every setting there is, and none that there is not', () => {
    expect(SETTING_NAMES).toContain('KEY_FILE');
    const named = namedInTables(readSource('docs/operations/settings.md'));
    expect(named.sort()).toEqual([...SETTING_NAMES].sort());
    for (const name of OF_OTHERS) expect(SETTING_NAMES).not.toContain(name);
  });

  it('list every decision once, under its own number', () => {
    const index = readSource('docs/adr/README.md');
    const listed = [...index.matchAll(/\[(\d{4})\]\((\d{4}-[a-z0-9-]+\.md)\)/g)];
    expect(listed.map(([, , file]) => file)).toEqual(decisions.sort());
    for (const [, number, file = ''] of listed) expect(file.startsWith(number ?? '?')).toBe(true);
    const numbers = decisions.map((name) => name.slice(0, 4));
    expect(numbers).toEqual([...new Set(numbers)]);
  });

  it.each(papers)('%s leads nowhere that is not there', (path) => {
    const text = readSource(path).replaceAll(/```[\s\S]*?```/g, '');
    const targets = [...text.matchAll(/\]\(([^)#\s]+)\)/g)].map(([, target = '']) => target);
    const local = targets.filter((target) => !/^[a-z]+:/.test(target));
    expect(local.filter((to) => !existsSync(join(ROOT, dirname(path), to)))).toEqual([]);
  });

  it.each(papers)('%s names no command that does not exist', (path) => {
    const { scripts } = JSON.parse(readSource('package.json')) as {
      scripts: Record<string, string>;
    };
    const named = [...readSource(path).matchAll(/npm run ([a-z]+(?::[a-z]+)?)(?![a-z:<])/g)];
    const unknown = named.map(([, name = '']) => name).filter((name) => !(name in scripts));
    expect(unknown).toEqual([]);
  });

  it('say the same in both languages, heading by heading and table by table', () => {
    const shapeOf = (text: string): string[] =>
      text
        .split('\n')
        .map((line) => /^(#+|```\w*|\| `[^`]+`|- \*\*|!\[)/.exec(line)?.[1] ?? '')
        .filter((part) => part !== '');
    expect(shapeOf(readSource('README.id.md'))).toEqual(shapeOf(readSource('README.md')));
  });
});
