import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const { resolve } = createRequire(import.meta.url);
const PACKAGE = '@fontsource/plus-jakarta-sans';

/** The brand's letters come in files by script; the first that has a letter writes it. */
const SUBSETS = ['latin', 'latin-ext', 'vietnamese', 'cyrillic-ext'] as const;
type Subset = (typeof SUBSETS)[number];

export type FontWeight = 400 | 700;

/** Letters in a row that one font file writes. */
export interface FontRun {
  readonly subset: Subset;
  readonly text: string;
}

const RANGES = rangesOf(
  JSON.parse(readFileSync(resolve(`${PACKAGE}/unicode.json`), 'utf8')) as Record<Subset, string>,
);
/** What stands for a letter that none of the files has. */
const UNKNOWN = '?';

/** The font file (WOFF), read when it is asked for: most documents need the first alone. */
export function fontFile(subset: Subset, weight: FontWeight): Buffer {
  return readFileSync(
    resolve(`${PACKAGE}/files/plus-jakarta-sans-${subset}-${String(weight)}-normal.woff`),
  );
}

/** A text cut into runs of one font each. A letter we have no font for becomes a question mark. */
export function fontRuns(text: string): FontRun[] {
  const runs: { subset: Subset; text: string }[] = [];
  for (const letter of onOneLine(text)) {
    const found = subsetOf(letter);
    const last = runs.at(-1);
    const subset = found ?? 'latin';
    const written = found === undefined ? UNKNOWN : letter;
    if (last?.subset === subset) last.text += written;
    else runs.push({ subset, text: written });
  }
  return runs;
}

/** Letters whole, not as a letter and its accent. */
function onOneLine(text: string): string {
  return text.normalize('NFC').replace(/\p{C}/gu, '').replace(/\s+/g, ' ');
}

function subsetOf(letter: string): Subset | undefined {
  const point = letter.codePointAt(0) ?? 0;
  return SUBSETS.find((subset) =>
    RANGES[subset].some(([first, last]) => first <= point && point <= last),
  );
}

type Range = readonly [first: number, last: number];

/** `U+0100-02BA,U+20A0`, as style sheets write it. */
function rangesOf(written: Record<Subset, string>): Readonly<Record<Subset, readonly Range[]>> {
  const parse = (text: string): Range[] =>
    text.split(',').map((range) => {
      const [first = '', last = first] = range.replace('U+', '').split('-');
      return [parseInt(first, 16), parseInt(last, 16)];
    });
  return {
    latin: parse(written.latin),
    'latin-ext': parse(written['latin-ext']),
    vietnamese: parse(written.vietnamese),
    'cyrillic-ext': parse(written['cyrillic-ext']),
  };
}
