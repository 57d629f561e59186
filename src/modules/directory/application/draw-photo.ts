import sharp from 'sharp';
import { pixelsOf } from '../../../platform/files/pictures/draw-anew.js';
import { PHOTO_SIDES, type PhotoSide } from '../domain/avatar.js';

export const PHOTO_TYPES = ['image/webp', 'image/jpeg'] as const;
export type PhotoType = (typeof PHOTO_TYPES)[number];

/** A photo as it is shown somewhere. */
export interface PhotoSize {
  readonly side: PhotoSide;
  readonly mediaType: PhotoType;
  readonly content: Buffer;
}

const LARGEST = 640;

/** A photo, square, in every size and type it is shown in; null when it cannot be drawn. */
export async function drawPhoto(content: Buffer): Promise<PhotoSize[] | null> {
  const square = await pixelsOf(content, (picture) =>
    picture.resize(LARGEST, LARGEST, { fit: 'cover', position: 'attention' }).png(),
  );
  if (square === null) return null;
  const wanted = PHOTO_SIDES.flatMap((side) =>
    PHOTO_TYPES.map((mediaType) => ({ side, mediaType })),
  );
  return Promise.all(
    wanted.map(async (size) => ({ ...size, content: await sizeOf(square, size) })),
  );
}

function sizeOf(
  square: Buffer,
  { side, mediaType }: { side: PhotoSide; mediaType: PhotoType },
): Promise<Buffer> {
  const fitted = sharp(square).resize(side, side);
  const drawn =
    mediaType === 'image/webp'
      ? fitted.webp({ quality: 80 })
      : fitted.flatten({ background: '#fff' }).jpeg({ quality: 82, mozjpeg: true });
  return drawn.toBuffer();
}
