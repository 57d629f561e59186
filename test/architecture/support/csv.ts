/** The rows of a CSV (RFC 4180) by the names in its first line. */
export function readCsv(text: string): Record<string, string>[] {
  const [names = [], ...rows] = recordsOf(text);
  return rows.map((fields) => {
    if (fields.length !== names.length) throw new Error(`A row has other fields: ${fields.join()}`);
    return Object.fromEntries(fields.map((field, index) => [names[index] ?? '', field]));
  });
}

/** A field is bare, or stands in quotes that are doubled within; a line ends a record. */
const FIELD = /("(?:[^"]|"")*"|[^",\n]*)(,|\n|$)/y;

function recordsOf(text: string): string[][] {
  const records: string[][] = [];
  let record: string[] = [];
  FIELD.lastIndex = 0;
  while (FIELD.lastIndex < text.length) {
    const at = FIELD.lastIndex;
    const found = FIELD.exec(text);
    if (found === null) throw new Error(`Unreadable from character ${at}.`);
    const [, field = '', end] = found;
    record.push(field.startsWith('"') ? field.slice(1, -1).replaceAll('""', '"') : field);
    if (end === ',') continue;
    records.push(record);
    record = [];
  }
  return records;
}
