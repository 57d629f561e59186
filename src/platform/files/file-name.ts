const LONGEST = 120;

/** A name for people alone: no folders, nothing unprintable, not endless. Never part of a path. */
export function presentableName(given: string): string {
  const last = given.split(/[\\/]/).at(-1) ?? '';
  const printable = last
    .normalize('NFC')
    .replace(/[\p{C}\p{Zl}\p{Zp}]/gu, '')
    .trim();
  const end = /\.[A-Za-z]{3,4}$/.exec(printable)?.[0] ?? '';
  const stem = [...printable.slice(0, printable.length - end.length)].slice(0, LONGEST).join('');
  return `${stem.trim() === '' ? 'dokumen' : stem.trim()}${end}`;
}

/** `Content-Disposition` with a name in any script (RFC 6266, RFC 8187). */
export function contentDisposition(kind: 'inline' | 'attachment', name: string): string {
  const plain = name.replace(/[^\x20-\x7e]/g, '_').replace(/["\\%]/g, '_');
  const whole = encodeURIComponent(name).replace(
    /['()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `${kind}; filename="${plain}"; filename*=UTF-8''${whole}`;
}
