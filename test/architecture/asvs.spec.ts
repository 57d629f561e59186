import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { readCsv } from './support/csv.js';
import { readSource, ROOT } from './support/sources.js';

const ANSWERS = ['yes', 'partly', 'open', 'no'] as const;
const MOST_WORDS_OF_A_TITLE = 8;
const SHORTEST_REASON = 15;
/** Where the tests that docs/security.md names without their root may be. */
const ROOTS = ['', 'test', 'src/modules', 'src'];

/** What the standard asks for: all of its levels 1 and 2, and what we took on of level 3. */
const asked = readCsv(readSource('security/asvs-ids.csv'));
const rows = readCsv(readSource('security/asvs.csv'));
const named = rows.map((row) => [row['id'] ?? '', row] as const);
const answered = (answer: string): typeof named =>
  named.filter(([, row]) => row['applies'] === answer);

function evidenceOf(row: Record<string, string>): string[] {
  return (row['evidence'] ?? '').split(' ').filter((path) => path !== '');
}

describe('the list of requirements (OWASP ASVS 5.0)', () => {
  it('asks for all 70 of level 1 and all 183 of level 2, each once', () => {
    const ofLevel = (level: string): number => asked.filter((row) => row['level'] === level).length;
    expect([ofLevel('1'), ofLevel('2')]).toEqual([70, 183]);
    expect(new Set(asked.map(({ id }) => id)).size).toBe(asked.length);
  });

  it('answers every requirement that is asked for, once and in order', () => {
    const idsAndLevels = rows.map(({ id, level }) => ({ id, level }));
    expect(idsAndLevels).toEqual(asked);
  });

  it.each(named)('%s has a short title, an answer and a sentence for it', (_, row) => {
    expect(ANSWERS).toContain(row['applies']);
    const words = row['title']?.split(' ') ?? [];
    expect(words.length).toBeGreaterThan(0);
    expect(words.length).toBeLessThanOrEqual(MOST_WORDS_OF_A_TITLE);
    expect(row['how']?.length).toBeGreaterThan(SHORTEST_REASON);
    expect(row['how']).toMatch(/\.$/);
  });

  it.each([...answered('yes'), ...answered('partly')])(
    '%s is said to hold, and names files that show it',
    (_, row) => {
      const paths = evidenceOf(row);
      expect(paths).not.toEqual([]);
      expect(paths.filter((path) => !existsSync(join(ROOT, path)))).toEqual([]);
    },
  );

  it.each([...answered('open'), ...answered('no')])(
    '%s is not said to hold, and so shows nothing',
    (_, row) => {
      expect(evidenceOf(row)).toEqual([]);
    },
  );

  it('is counted in the papers as it is', () => {
    const counts = ANSWERS.map((answer) => String(answered(answer).length));
    const page = readSource('docs/security.md');
    expect(page).toMatch(new RegExp(`\\|\\s+${counts.join('\\s+\\|\\s+')}\\s+\\|`));
  });

  it('stands behind every test that the threats name', () => {
    const paths = [...readSource('docs/security.md').matchAll(/`([\w./-]+\.spec\.ts)`/g)];
    const tests = paths.map(([, path = '']) => path);
    expect(tests.length).toBeGreaterThan(40);
    const missing = tests.filter(
      (path) => !ROOTS.some((root) => existsSync(join(ROOT, root, path))),
    );
    expect(missing).toEqual([]);
  });
});
