import { isoOf, type Instant } from '../../../kernel/time/instant.js';
import type { HeldRow, Words } from '../../../platform/personal-data/holding.js';
import { COLUMN_WORDS } from './column-words.js';

type Language = 'id' | 'en';

interface PageChapter {
  readonly title: Words;
  readonly rows: readonly HeldRow[];
  readonly leftOut: Words | null;
}

const WORDS = {
  id: {
    title: 'Salinan data pribadi',
    written: 'Ditulis',
    nothing: 'Tidak ada.',
    leftOut: 'Tidak disertakan:',
  },
  en: {
    title: 'A copy of personal data',
    written: 'Written',
    nothing: 'Nothing.',
    leftOut: 'Left out:',
  },
} as const;

const STYLE = `body{font:16px/1.5 system-ui,sans-serif;margin:2rem auto;max-width:60rem;padding:0 1rem;color:#1f2933}
h2{margin:2.5rem 0 .5rem;font-size:1.15rem}dl{display:grid;grid-template-columns:minmax(8rem,14rem) 1fr;gap:.2rem 1rem;
margin:0 0 1rem;padding:.8rem 1rem;border:1px solid #d9e2ec;border-radius:.5rem}dt{color:#52606d}dd{margin:0;overflow-wrap:anywhere;white-space:pre-wrap}`;

/** What is held, as a page that needs nothing else and runs nothing. */
export function pageOf(
  language: Language,
  { chapters, writtenAt }: { chapters: readonly PageChapter[]; writtenAt: Instant },
): string {
  const words = WORDS[language];
  const body = chapters.map((chapter) => chapterOf(language, chapter)).join('\n');
  return `<!doctype html>
<html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${words.title}</title><style>${STYLE}</style></head><body>
<h1>${words.title}</h1><p>${words.written}: ${isoOf(writtenAt)}</p>
${body}
</body></html>
`;
}

function chapterOf(language: Language, { title, rows, leftOut }: PageChapter): string {
  const words = WORDS[language];
  const heading = `<h2>${escaped(title[language])}</h2>`;
  if (leftOut !== null) {
    return `${heading}<p>${words.leftOut} ${escaped(leftOut[language])}</p>`;
  }
  if (rows.length === 0) return `${heading}<p>${words.nothing}</p>`;
  return heading + rows.map((row) => rowOf(language, row)).join('\n');
}

function rowOf(language: Language, row: HeldRow): string {
  const parts = Object.entries(row).map(
    ([name, value]) =>
      `<dt>${escaped(nameOf(language, name))}</dt><dd>${escaped(textOf(value))}</dd>`,
  );
  return `<dl>${parts.join('')}</dl>`;
}

function nameOf(language: Language, column: string): string {
  return COLUMN_WORDS[column]?.[language] ?? column.replaceAll('_', ' ');
}

function textOf(value: unknown): string {
  if (value === null || value === undefined) return '–';
  if (value instanceof Date) return value.toISOString();
  return typeof value === 'string' ? value : JSON.stringify(value, null, 2);
}

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (mark) => ESCAPES[mark] ?? mark);
}
