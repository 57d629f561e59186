/** What may be uploaded. */
export const MEDIA_TYPES = ['application/pdf', 'image/jpeg', 'image/png'] as const;
export type MediaType = (typeof MEDIA_TYPES)[number];

const OF_EXTENSION: Readonly<Record<string, MediaType>> = {
  pdf: 'application/pdf',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  png: 'image/png',
};
const BEGINNINGS: Readonly<Record<MediaType, Buffer>> = {
  'application/pdf': Buffer.from('%PDF-', 'latin1'),
  'image/jpeg': Buffer.from([0xff, 0xd8, 0xff]),
  'image/png': Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
};

/** What the content is by its first bytes; null when it is nothing we take. */
export function typeOfContent(content: Buffer): MediaType | null {
  return (
    MEDIA_TYPES.find((type) => {
      const beginning = BEGINNINGS[type];
      return content.subarray(0, beginning.length).equals(beginning);
    }) ?? null
  );
}

/** What a name says by its end; null when it says nothing we take. */
export function typeOfName(name: string): MediaType | null {
  const extension = /\.([a-z]+)$/i.exec(name)?.[1]?.toLowerCase() ?? '';
  return OF_EXTENSION[extension] ?? null;
}
