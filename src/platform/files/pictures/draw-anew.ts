import sharp, { type Sharp } from 'sharp';
import { MOST_FILE_BYTES } from '../upload-limits.js';
import { FewAtOnce } from './few-at-once.js';

/** What a browser must unpack to show it; the cameras of today's telephones stay below. */
export const MOST_PIXELS = 64_000_000;
/** On the longer side: a page of A4 stays readable to its small print. The second try is for what is too heavy. */
const LONGEST_SIDES = [4_000, 2_400] as const;
const LONGEST_SECONDS = 20;
const JPEG = { quality: 85 };

/** One unpacked picture may take 200 MB, so that is all there is at a time; nothing is kept between them. */
const gate = new FewAtOnce(1);
sharp.cache(false);
sharp.concurrency(1);

/**
 * The same picture, drawn again from its pixels: turned as its camera said, and without anything else
 * that was in the file (places, times, devices, thumbnails, comments, colour profiles).
 *
 * @returns null when it cannot be drawn.
 */
export async function drawAnew(
  content: Buffer,
  mediaType: 'image/jpeg' | 'image/png',
): Promise<Buffer | null> {
  for (const side of LONGEST_SIDES) {
    const drawn = await pixelsOf(content, (picture) => {
      const fitted = picture.resize(side, side, { fit: 'inside', withoutEnlargement: true });
      return mediaType === 'image/jpeg' ? fitted.jpeg(JPEG) : fitted.png();
    });
    if (drawn === null || drawn.length <= MOST_FILE_BYTES) return drawn;
  }
  return null;
}

/** A picture turned as it should be, handed to who draws from it. Null when it is broken. */
export async function pixelsOf(
  content: Buffer,
  draw: (picture: Sharp) => Sharp,
): Promise<Buffer | null> {
  return gate.run(async () => {
    const options = { limitInputPixels: MOST_PIXELS, failOn: 'error', animated: false } as const;
    try {
      const picture = sharp(content, options).autoOrient().timeout({ seconds: LONGEST_SECONDS });
      return await draw(picture).toBuffer();
    } catch {
      return null;
    }
  });
}
