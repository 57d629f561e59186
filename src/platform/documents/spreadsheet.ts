import writeXlsxFile, { type Cell, type Row } from 'write-excel-file/node';

/** How the values of a column are shown; money is whole rupiah, a share is a fraction (0.25 is 25 %). */
type ColumnKind = 'text' | 'count' | 'rupiah' | 'share';

export interface SheetColumn {
  readonly title: string;
  readonly kind: ColumnKind;
  /** In characters. */
  readonly width?: number;
}

/** A table that leaves the house: every row has one value a column, null where there is none. */
export interface Sheet {
  readonly name: string;
  readonly columns: readonly SheetColumn[];
  readonly rows: readonly (readonly (string | number | null)[])[];
}

const FORMATS: Readonly<Record<ColumnKind, string | undefined>> = {
  text: undefined,
  count: '#,##0',
  rupiah: '"Rp"#,##0;[Red]-"Rp"#,##0',
  share: '0.0%',
};
const DEFAULT_WIDTH = 18;
/** What the format allows in the name of a sheet. */
const NAME_LENGTH = 31;

/** The sheets as one Office Open XML workbook. Text is always text: nothing in it is a formula. */
export function workbook(sheets: readonly Sheet[]): Promise<Buffer> {
  return writeXlsxFile(
    sheets.map((sheet) => ({
      sheet: sheet.name.replace(/[\\/?*[\]:]/g, ' ').slice(0, NAME_LENGTH),
      data: [headOf(sheet), ...sheet.rows.map((row) => rowOf(sheet, row))],
      columns: sheet.columns.map(({ width = DEFAULT_WIDTH }) => ({ width })),
      stickyRowsCount: 1,
    })),
  ).toBuffer();
}

/** One sheet as RFC 4180, UTF-8 with the mark that tells Excel so. Numbers are bare. */
export function csv(sheet: Sheet): string {
  return `\uFEFF${csvRows([sheet.columns.map(({ title }) => title), ...sheet.rows])}`;
}

/** Rows alone, to follow what `csv` began. */
export function csvRows(rows: Sheet['rows']): string {
  return rows.map((row) => `${row.map(field).join(',')}\r\n`).join('');
}

function headOf(sheet: Sheet): Row {
  return sheet.columns.map(({ title }): Cell => ({ value: title, fontWeight: 'bold' }));
}

function rowOf(sheet: Sheet, row: readonly (string | number | null)[]): Row {
  return row.map((value, at): Cell => {
    const format = FORMATS[sheet.columns[at]?.kind ?? 'text'];
    if (value === null) return null;
    return typeof value === 'number' && format ? { value, format } : { value };
  });
}

/** A cell that a spreadsheet would take for a formula is made text by an apostrophe. */
function field(value: string | number | null): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
