/** Where a picture ends in its file, and how large it is drawn. */
export interface Picture {
  /** Length in bytes up to its own end; whatever follows is no part of it. */
  readonly length: number;
  readonly width: number;
  readonly height: number;
  readonly isAnimated: boolean;
}

const IHDR = 'IHDR';
const FIRST_CHUNK = 8;
const CHUNK_FRAME = 12;

/** Walks a PNG chunk by chunk; null when it is broken. */
export function readPng(content: Buffer): Picture | null {
  let hasData = false;
  let isAnimated = false;
  for (let at = FIRST_CHUNK; at + CHUNK_FRAME <= content.length;) {
    const size = content.readUInt32BE(at);
    const type = content.toString('latin1', at + 4, at + 8);
    if ((at === FIRST_CHUNK) !== (type === IHDR)) return null;
    const end = at + CHUNK_FRAME + size;
    if (end > content.length) return null;
    if (type === 'IDAT') hasData = true;
    if (type === 'acTL') isAnimated = true;
    if (type === 'IEND') {
      return hasData ? { length: end, isAnimated, ...sizeOfPng(content) } : null;
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

/** What has been met on the way through a JPEG. */
interface Met {
  size: { width: number; height: number } | null;
  hasScan: boolean;
}

/** Walks a JPEG segment by segment; null when it is broken. */
export function readJpeg(content: Buffer): Picture | null {
  const met: Met = { size: null, hasScan: false };
  let at: number | null = 2;
  while (at !== null && at + 1 < content.length && content[at] === MARK) {
    const marker: number = content[at + 1] ?? 0;
    if (marker === END_OF_IMAGE) {
      return met.size !== null && met.hasScan
        ? { length: at + 2, isAnimated: false, ...met.size }
        : null;
    }
    at = behind(content, { at, marker }, met);
  }
  return null;
}

/** Where the next mark stands; null when what the marker begins is cut off. */
function behind(
  content: Buffer,
  { at, marker }: { at: number; marker: number },
  met: Met,
): number | null {
  if (marker === MARK) return at + 1;
  if (standsAlone(marker)) return at + 2;
  const end = endOfSegment(content, at);
  if (end === null) return null;
  if (isFrame(marker) && end - at >= 9) {
    met.size = { height: content.readUInt16BE(at + 5), width: content.readUInt16BE(at + 7) };
  }
  if (marker !== START_OF_SCAN) return end;
  met.hasScan = true;
  return endOfScan(content, end);
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
