import fc from 'fast-check';
import { readSheet } from 'read-excel-file/node';
import { csv, workbook, type Sheet } from './spreadsheet.js';

const SHEET: Sheet = {
  name: 'Uang: masuk/keluar',
  columns: [
    { title: 'Catatan', kind: 'text' },
    { title: 'Jumlah', kind: 'rupiah' },
  ],
  rows: [
    ['=HYPERLINK("http://jahat.test")', 250_000],
    ['tenang, "ya"', null],
  ],
};

describe('a spreadsheet', () => {
  it('keeps text as text and numbers as numbers in a workbook', async () => {
    const rows = await readSheet(await workbook([SHEET]));
    expect(rows).toEqual([['Catatan', 'Jumlah'], ...SHEET.rows]);
  });

  it('makes no formula of what somebody wrote', () => {
    expect(csv(SHEET)).toBe(
      '\uFEFFCatatan,Jumlah\r\n"\'=HYPERLINK(""http://jahat.test"")",250000\r\n"tenang, ""ya""",\r\n',
    );
  });

  it('gives back any text through CSV, apart from the apostrophe before a formula', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const written = csv({
          name: 'x',
          columns: [{ title: 'x', kind: 'text' }],
          rows: [[text]],
        });
        const body = written.slice('\uFEFFx\r\n'.length, -'\r\n'.length);
        const read = body.startsWith('"') ? body.slice(1, -1).replaceAll('""', '"') : body;
        expect(read.replace(/^'(?=[=+\-@\t\r])/, '')).toBe(text.replace(/^'(?=[=+\-@\t\r])/, ''));
      }),
    );
  });
});
