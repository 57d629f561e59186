import { extractText } from 'unpdf';
import { instant } from '../../kernel/time/instant.js';
import { fontRuns } from './brand-fonts.js';
import { Paper } from './paper.js';

const COLUMNS = [{ share: 0.5 }, { share: 0.5, align: 'right' }] as const;
const LOOK = { size: 8 } as const;
const FACTS = { title: 'Uji', language: 'id', writtenAt: instant(1_790_000_000_000) };

async function textOf(file: Buffer): Promise<{ pages: string[]; all: string }> {
  const { text } = await extractText(new Uint8Array(file), { mergePages: false });
  const pages = text.map((page) => page.normalize('NFC').replace(/\s+/g, ''));
  return { pages, all: pages.join('') };
}

describe('a paper', () => {
  it('writes letters of any script the brand has, and says where it has none', async () => {
    expect(fontRuns('Đặng 山 Łukasz')).toEqual([
      { subset: 'latin-ext', text: 'Đ' },
      { subset: 'vietnamese', text: 'ặ' },
      { subset: 'latin', text: 'ng ? ' },
      { subset: 'latin-ext', text: 'Ł' },
      { subset: 'latin', text: 'ukasz' },
    ]);
    const paper = new Paper(FACTS);
    paper.line('Łukasz Đặng', { size: 12 });
    expect((await textOf(await paper.end(() => ''))).all).toContain('ŁukaszĐặng');
  });

  it('writes a letter and its accent as one', () => {
    expect(fontRuns('Zoe\u0308')).toEqual([{ subset: 'latin', text: 'Zoë' }]);
  });

  it('cuts what is too long where words stand, and never a number', async () => {
    const paper = new Paper(FACTS);
    paper.row(COLUMNS, ['kata '.repeat(60), '123.456.789'.repeat(8)], LOOK);
    const { all } = await textOf(await paper.end(() => ''));
    expect(all).toContain('…');
    expect(all).toContain('123.456.789'.repeat(8));
  });

  it('begins a page when one is full, and numbers them all', async () => {
    const paper = new Paper(FACTS);
    for (let row = 0; row < 120; row++) paper.row(COLUMNS, [`baris ${String(row)}`, 'x'], LOOK);
    const { pages } = await textOf(
      await paper.end((page, of) => `${String(page)}dari${String(of)}`),
    );
    expect(pages.map((text) => /\ddari\d/.exec(text)?.[0])).toEqual(['1dari3', '2dari3', '3dari3']);
    expect(pages[2]).toContain('baris119');
  });
});
