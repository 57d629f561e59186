import { buffer } from 'node:stream/consumers';
import { ZipFile } from 'yazl';
import { isoOf, toDate, type Instant } from '../../../kernel/time/instant.js';
import type { Language } from '../../../platform/http/language.js';
import { pageOf } from './export-page.js';
import type { Chapter, OwnFile } from './collect-data.js';

/** What goes into an archive. */
export interface ArchiveContent {
  readonly chapters: readonly Chapter[];
  readonly files: readonly OwnFile[];
  readonly writtenAt: Instant;
}

const README: Readonly<Record<Language, string>> = {
  id: `Salinan data pribadi dari RuangPulih.

data.json    semua data, untuk program
baca.html    semua data, untuk dibaca
read.html    the same in English
files/       berkas yang diunggah

Yang tidak disertakan, karena milik orang lain atau menjaga keamanan akun:
`,
  en: `A copy of personal data from RuangPulih.

data.json    all data, for programs
read.html    all data, to be read
baca.html    yang sama dalam bahasa Indonesia
files/       uploaded files

Left out, since it is other people’s or guards the account:
`,
};

/** A ZIP of what is held: for programs, to be read in both languages, and the files themselves. */
export async function writeArchive(content: ArchiveContent): Promise<Buffer> {
  const zip = new ZipFile();
  const options = { mtime: toDate(content.writtenAt) };
  const add = (name: string, text: string): void => zip.addBuffer(Buffer.from(text), name, options);
  add('data.json', `${JSON.stringify(dataOf(content), null, 2)}\n`);
  add('baca.html', pageOf('id', content));
  add('read.html', pageOf('en', content));
  add('README.txt', `${readmeOf('id', content)}\n\n${readmeOf('en', content)}\n`);
  for (const { name, content: bytes } of content.files) {
    zip.addBuffer(bytes, `files/${name}`, { ...options, compress: false });
  }
  zip.end();
  return buffer(zip.outputStream);
}

function dataOf({ chapters, writtenAt }: ArchiveContent): unknown {
  const told = chapters.filter(({ leftOut }) => leftOut === null);
  const silent = chapters.flatMap(({ table, leftOut }) =>
    leftOut === null ? [] : [{ about: table, why: leftOut }],
  );
  return {
    format: 'ruangpulih-export-1',
    writtenAt: isoOf(writtenAt),
    data: Object.fromEntries(told.map(({ table, rows }) => [table, rows])),
    leftOut: silent,
  };
}

function readmeOf(language: Language, { chapters }: ArchiveContent): string {
  const lines = chapters.flatMap(({ title, leftOut }) =>
    leftOut === null ? [] : [`- ${title[language]}: ${leftOut[language]}`],
  );
  return README[language] + lines.join('\n');
}
