/** What somebody can be shown by. */
export interface Face {
  readonly hasDrawing: boolean;
  /** The name of their photo, once it may be shown. */
  readonly photo: string | null;
}

/** Widths and heights of a photo, in pixels. */
export const PHOTO_SIDES = [96, 320, 640] as const;
export type PhotoSide = (typeof PHOTO_SIDES)[number];

/** Where a psychologist's photo is served, else their drawing; null when there is neither. */
export function avatarUrlOf(psychologistId: string, { hasDrawing, photo }: Face): string | null {
  if (photo !== null) return `/api/v1/photos/${photo}/320`;
  return hasDrawing ? `/api/v1/psychologists/${psychologistId}/avatar` : null;
}
