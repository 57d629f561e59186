import { drawAnew, MOST_PIXELS } from '../pictures/draw-anew.js';
import { readJpeg, readPng, type Picture } from './image.js';
import { typeOfContent, typeOfName, type MediaType } from './media-type.js';
import { faultOfPdf, type PdfFault } from './pdf.js';

/** A file as somebody sent it: nothing of it is to be believed yet. */
export interface Upload {
  readonly content: Buffer;
  /** As its sender calls it. */
  readonly name: string;
  /** As its sender declares it. */
  readonly mediaType: string;
}

/** A file that is what it says it is, and does nothing by itself. */
export interface InspectedFile {
  readonly content: Buffer;
  readonly mediaType: MediaType;
}

export type FileFault =
  PdfFault | 'empty' | 'unknown_type' | 'wrong_type' | 'mixed' | 'too_many_pixels' | 'animated';

/** Where a program that guesses types looks for a page. */
const HEAD_BYTES = 1_024;
/** Where an archive says that it is one: its last record, with the longest comment behind it. */
const ARCHIVE_TAIL_BYTES = 65_557;
const END_OF_ARCHIVE = Buffer.from('PK\u0005\u0006', 'latin1');
const PAGE = /<(?:!doctype\s+html|html|head|body|script|iframe|svg|object|embed)\b/i;

/**
 * Judges an upload by its content; name and declared type must agree with it. A picture is drawn anew:
 * nothing of its file is left but what can be seen.
 */
export async function inspectUpload(
  upload: Upload,
): Promise<{ readonly file: InspectedFile } | { readonly fault: FileFault }> {
  const { content, name, mediaType: declared } = upload;
  if (content.length === 0) return { fault: 'empty' };
  const mediaType = typeOfContent(content);
  if (mediaType === null) return { fault: 'unknown_type' };
  if (typeOfName(name) !== mediaType || declared !== mediaType) return { fault: 'wrong_type' };
  const judged =
    mediaType === 'application/pdf' ? await ofPdf(content) : await ofPicture(content, mediaType);
  return 'fault' in judged ? judged : { file: { ...judged, mediaType } };
}

type Judged = { readonly content: Buffer } | { readonly fault: FileFault };

async function ofPdf(content: Buffer): Promise<Judged> {
  const fault = (await faultOfPdf(content)) ?? (isMixed(content) ? 'mixed' : null);
  return fault === null ? { content } : { fault };
}

async function ofPicture(content: Buffer, mediaType: 'image/jpeg' | 'image/png'): Promise<Judged> {
  const picture: Picture | null = mediaType === 'image/png' ? readPng(content) : readJpeg(content);
  if (picture === null || picture.width * picture.height === 0) return { fault: 'damaged' };
  if (picture.width * picture.height > MOST_PIXELS) return { fault: 'too_many_pixels' };
  if (picture.isAnimated) return { fault: 'animated' };
  const alone = content.subarray(0, picture.length);
  if (isMixed(alone)) return { fault: 'mixed' };
  const drawn = await drawAnew(alone, mediaType);
  return drawn === null ? { fault: 'damaged' } : { content: drawn };
}

/** Whether another program would take it for a page or an archive. */
function isMixed(content: Buffer): boolean {
  const head = content.toString('latin1', 0, HEAD_BYTES);
  const tail = content.subarray(-ARCHIVE_TAIL_BYTES);
  return PAGE.test(head) || tail.includes(END_OF_ARCHIVE);
}
