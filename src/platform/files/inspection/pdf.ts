import { promisify } from 'node:util';
import { constants, inflate } from 'node:zlib';

const inflated = promisify(inflate);

/** What makes a document do something by itself, or carry something else within. */
const ACTIVE =
  /\/(?:JavaScript|OpenAction|Launch|EmbeddedFile|RichMedia|SubmitForm|ImportData|GoToE|GoToR|XFA(?![A-Za-z]))/;
/** The same, but so short that a picture's bytes might spell them by chance. */
const ACTIVE_SHORT = /\/(?:JS|AA)(?![A-Za-z0-9])/;
const LOCKED = /\/Encrypt(?![A-Za-z0-9])/;
const STREAM = /(?<!end)stream\r?\n/g;
/** A dictionary is far shorter, and stands right before its stream. */
const LONGEST_DICTIONARY = 4_096;
/** Objects packed together are small; beyond this it is a picture, or a trap. */
const MOST_PER_STREAM = 8 * 1024 * 1024;
const MOST_IN_ALL = 64 * 1024 * 1024;

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
  const outside = names.replace(/stream\r?\n[^]*?endstream/g, ' ');
  if (ACTIVE.test(names) || ACTIVE_SHORT.test(outside)) return 'active';
  return faultOfStreams(streamsOf(text, content));
}

async function faultOfStreams(streams: readonly PdfStream[]): Promise<PdfFault | null> {
  let left = MOST_IN_ALL;
  for (const { dictionary, content } of streams) {
    const isPacked = /\/ObjStm/.test(dictionary);
    const isPicture = /\/Subtype\s*\/Image/.test(dictionary);
    if (isPicture && !isPacked) continue;
    const unpacked = canUnpack(dictionary) ? await unpack(content, left) : null;
    if (unpacked === null) {
      if (isPacked) return 'damaged';
      continue;
    }
    left -= unpacked.length;
    const text = withoutEscapes(unpacked.toString('latin1'));
    if (ACTIVE.test(text) || (isPacked && ACTIVE_SHORT.test(text))) return 'active';
  }
  return null;
}

function streamsOf(text: string, content: Buffer): PdfStream[] {
  return [...text.matchAll(STREAM)].map(({ index, 0: { length } }) => {
    const begin = index + length;
    const end = text.indexOf('endstream', begin);
    const before = text.slice(Math.max(0, index - LONGEST_DICTIONARY), index);
    return {
      dictionary: withoutEscapes(before.slice(before.lastIndexOf(' obj') + 1)),
      content: content.subarray(begin, end === -1 ? content.length : end),
    };
  });
}

/** One filter that everybody uses, and no rearranged bytes. */
function canUnpack(dictionary: string): boolean {
  const filters = /\/Filter\s*(\/\w+|\[[^\]]*\])/.exec(dictionary)?.[1] ?? '';
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
