/** Where a picture ends in its file, and how large it is drawn. */
export interface Picture {
  /** Length in bytes up to its own end; whatever follows is no part of it. */
  readonly length: number;
  readonly width: number;
  readonly height: number;
}

const IHDR = 'IHDR';
const FIRST_CHUNK = 8;
const CHUNK_FRAME = 12;

/** Walks a PNG chunk by chunk; null when it is broken. */
export function readPng(content: Buffer): Picture | null {
  let hasData = false;
  for (let at = FIRST_CHUNK; at + CHUNK_FRAME <= content.length;) {
    const size = content.readUInt32BE(at);
    const type = content.toString('latin1', at + 4, at + 8);
    if ((at === FIRST_CHUNK) !== (type === IHDR)) return null;
    const end = at + CHUNK_FRAME + size;
    if (end > content.length) return null;
    if (type === 'IDAT') hasData = true;
    if (type === 'IEND') {
      return hasData ? { length: end, ...sizeOfPng(content) } : null;
    }
    at = end;
  }
  return null;
}

function sizeOfPng(content: Buffer): { width: number; height: number } {
  const header = FIRST_CHUNK + 8;
  return { width: content.readUInt32BE(header), height: content.readUInt32BE(header + 4) };
}

const MARK = 0xff;
const END_OF_IMAGE = 0xd9;
const START_OF_SCAN = 0xda;

/** Walks a JPEG segment by segment; null when it is broken. */
export function readJpeg(content: Buffer): Picture | null {
  let size: { width: number; height: number } | null = null;
  let hasScan = false;
  for (let at = 2; at + 1 < content.length;) {
    if (content[at] !== MARK) return null;
    const marker = content[at + 1] ?? 0;
    if (marker === MARK) {
      at += 1;
    } else if (marker === END_OF_IMAGE) {
      return size !== null && hasScan ? { length: at + 2, ...size } : null;
    } else if (standsAlone(marker)) {
      at += 2;
    } else {
      const end = endOfSegment(content, at);
      if (end === null) return null;
      if (isFrame(marker) && end - at >= 9) {
        size = { height: content.readUInt16BE(at + 5), width: content.readUInt16BE(at + 7) };
      }
      hasScan ||= marker === START_OF_SCAN;
      at = marker === START_OF_SCAN ? endOfScan(content, end) : end;
    }
  }
  return null;
}

function standsAlone(marker: number): boolean {
  return marker === 0x01 || isRestart(marker);
}

function isRestart(marker: number): boolean {
  return marker >= 0xd0 && marker <= 0xd7;
}

function isFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
}

function endOfSegment(content: Buffer, at: number): number | null {
  if (at + 4 > content.length) return null;
  const size = content.readUInt16BE(at + 2);
  return size < 2 || at + 2 + size > content.length ? null : at + 2 + size;
}

/** Within a scan a mark followed by zero is a byte of the picture. */
function endOfScan(content: Buffer, from: number): number {
  for (let at = content.indexOf(MARK, from); at !== -1; at = content.indexOf(MARK, at + 1)) {
    const next = content[at + 1] ?? 0;
    if (next !== 0 && next !== MARK && !isRestart(next)) return at;
  }
  return content.length;
}
