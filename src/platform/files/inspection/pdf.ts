import { promisify } from 'node:util';
import { constants, inflate } from 'node:zlib';

const inflated = promisify(inflate);

/** What makes a document do something by itself, or carry something else within. */
const ACTIVE =
  /\/(?:JavaScript|OpenAction|Launch|EmbeddedFile|RichMedia|SubmitForm|ImportData|GoToE|GoToR|XFA(?![A-Za-z]))/;
/** The same, but so short that a picture's bytes might spell them by chance. */
const ACTIVE_SHORT = /\/(?:JS|AA)(?![A-Za-z0-9])/;
const LOCKED = /\/Encrypt(?![A-Za-z0-9])/;
const BEGINNING = /stream\r?\n/g;
const STREAM = /(?<!end)stream\r?\n/g;
const END = 'endstream';
/** A dictionary is far shorter, and stands right before its stream. */
const LONGEST_DICTIONARY = 4_096;
/** Objects packed together are small; beyond this it is a picture, or a trap. */
const MOST_PER_STREAM = 8 * 1024 * 1024;
const MOST_IN_ALL = 64 * 1024 * 1024;
/** What a stream that cannot be unpacked is taken to have cost. */
const COST_OF_FAILURE = 1024 * 1024;
/** A document of our size has some thousands; each is looked at with what stands before it. */
const MOST_STREAMS = 10_000;

export type PdfFault = 'damaged' | 'locked' | 'active';

interface PdfStream {
  readonly dictionary: string;
  readonly content: Buffer;
}

/**
 * Whether a document is whole and does nothing by itself. Names are compared with their `#xx` escapes
 * undone, and packed objects are unpacked; objects that cannot be unpacked count as damaged, for
 * nobody could say what they do.
 *
 * @returns null when nothing is wrong.
 */
export async function faultOfPdf(content: Buffer): Promise<PdfFault | null> {
  const text = content.toString('latin1');
  if (!/%%EOF[\s\0]*$/.test(text.slice(-1_024))) return 'damaged';
  const names = withoutEscapes(text);
  if (LOCKED.test(names)) return 'locked';
  if (ACTIVE.test(names) || ACTIVE_SHORT.test(outsideStreams(names))) return 'active';
  const streams = streamsOf(text, content);
  return streams === null ? 'damaged' : faultOfStreams(streams);
}

/** The text without its streams. Goes through it once: no pattern that looks for an end again and again. */
function outsideStreams(text: string): string {
  const kept: string[] = [];
  let at = 0;
  for (const { index, 0: beginning } of text.matchAll(BEGINNING)) {
    if (index < at) continue;
    const end = text.indexOf(END, index + beginning.length);
    if (end === -1) break;
    kept.push(text.slice(at, index));
    at = end + END.length;
  }
  return [...kept, text.slice(at)].join(' ');
}

async function faultOfStreams(streams: readonly PdfStream[]): Promise<PdfFault | null> {
  let left = MOST_IN_ALL;
  for (const { dictionary, content } of streams.filter(mayHoldNames)) {
    const isPacked = isPackOfObjects(dictionary);
    const mayUnpack = canUnpack(dictionary);
    const unpacked = mayUnpack ? await unpack(content, left) : null;
    if (unpacked === null) {
      if (isPacked) return 'damaged';
      if (mayUnpack) left -= COST_OF_FAILURE;
      continue;
    }
    left -= unpacked.length;
    const text = withoutEscapes(unpacked.toString('latin1'));
    if (ACTIVE.test(text) || (isPacked && ACTIVE_SHORT.test(text))) return 'active';
  }
  return null;
}

function isPackOfObjects(dictionary: string): boolean {
  return /\/ObjStm/.test(dictionary);
}

/** Anything but a picture, unless it says that it is both. */
function mayHoldNames({ dictionary }: PdfStream): boolean {
  return isPackOfObjects(dictionary) || !/\/Subtype\s*\/Image/.test(dictionary);
}

/** Null when there are more than any honest document has. */
function streamsOf(text: string, content: Buffer): PdfStream[] | null {
  const streams: PdfStream[] = [];
  // Beginnings only move forward, so the end is looked for once, however many share it.
  let end = 0;
  for (const { index, 0: beginning } of text.matchAll(STREAM)) {
    if (streams.length === MOST_STREAMS) return null;
    const begin = index + beginning.length;
    if (end !== -1 && end < begin) end = text.indexOf(END, begin);
    const before = text.slice(Math.max(0, index - LONGEST_DICTIONARY), index);
    streams.push({
      dictionary: withoutEscapes(before.slice(before.lastIndexOf(' obj') + 1)),
      content: content.subarray(begin, end === -1 ? content.length : end),
    });
  }
  return streams;
}

/** One filter that everybody uses, and no rearranged bytes. */
function canUnpack(dictionary: string): boolean {
  const filters = /\/Filter\s{0,64}(\/\w+|\[[^\]]{0,256}\])/.exec(dictionary)?.[1] ?? '';
  const isFlate = /^(?:\[\s*)?\/(?:FlateDecode|Fl)\s*(?:\])?$/.test(filters);
  return isFlate && !/\/Predictor\s+(?!1\b)\d/.test(dictionary);
}

/** Null when it is broken, or larger than `most` bytes. */
async function unpack(content: Buffer, most: number): Promise<Buffer | null> {
  if (most <= 0) return null;
  try {
    return await inflated(content, {
      finishFlush: constants.Z_SYNC_FLUSH,
      maxOutputLength: Math.min(most, MOST_PER_STREAM),
    });
  } catch {
    return null;
  }
}

/** `/J#61vaScript` is the name `/JavaScript`. */
function withoutEscapes(text: string): string {
  return text.replace(/#([0-9a-f]{2})/gi, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
}
