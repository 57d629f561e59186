import { readdir, readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';

/** A text as bytes that may lie about somewhere, in one way of writing it. */
export interface Form {
  readonly name: string;
  readonly bytes: Buffer;
}

/** Every way in which a text of plain letters and digits may have been written down. */
export function formsOf(text: string): Form[] {
  const plain = Buffer.from(text, 'utf8');
  const wide = Buffer.from(text, 'utf16le');
  const wideTurned = Buffer.from(wide).swap16();
  return [
    { name: 'UTF-8', bytes: plain },
    { name: 'UTF-16LE', bytes: wide },
    { name: 'UTF-16BE', bytes: wideTurned },
    { name: 'hex', bytes: Buffer.from(plain.toString('hex')) },
    { name: 'HEX', bytes: Buffer.from(plain.toString('hex').toUpperCase()) },
    ...[0, 1, 2].flatMap((offset) => [
      { name: `base64+${String(offset)}`, bytes: insideBase64(plain, offset, 'base64') },
      { name: `base64url+${String(offset)}`, bytes: insideBase64(plain, offset, 'base64url') },
    ]),
  ];
}

/** What base64 makes of a text that begins `offset` bytes into a group, without what its neighbours colour. */
function insideBase64(plain: Buffer, offset: number, encoding: 'base64' | 'base64url'): Buffer {
  const whole = Buffer.concat([Buffer.alloc(offset), plain]).toString(encoding);
  const from = offset === 0 ? 0 : 4;
  const to = Math.floor((offset + plain.length) / 3) * 4;
  return Buffer.from(whole.slice(from, to));
}

/** Names of the forms found in these bytes, each with what follows the first place it is found at. */
export function foundIn(bytes: Buffer, forms: readonly Form[]): string[] {
  return forms.flatMap(({ name, bytes: wanted }) => {
    const at = bytes.indexOf(wanted);
    if (at < 0) return [];
    const after = bytes.subarray(at + wanted.length, at + wanted.length + 12);
    return [`${name} before ${JSON.stringify(after.toString('latin1'))}`];
  });
}

/** Every file below a folder in which a form is found, with the form. Files that vanish are none. */
export async function filesWith(folder: string, forms: readonly Form[]): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const found: string[] = [];
  for (const entry of entries.filter((each) => each.isFile())) {
    const path = join(entry.parentPath, entry.name);
    const bytes = await readFile(path).catch(() => Buffer.alloc(0));
    found.push(...foundIn(bytes, forms).map((form) => `${relative(folder, path)}: ${form}`));
  }
  return found;
}
