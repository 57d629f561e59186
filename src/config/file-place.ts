import { z } from 'zod';
import { flag } from './flag.js';
import { pemFile } from './pem-file.js';
import { withoutSlash } from './without-slash.js';

/** Where uploaded files are kept; every process of an installation sees the same one. */
export type FilePlace = { readonly kind: 'disk'; readonly folder: string } | S3Place;

/** A bucket of an object store that speaks S3, and how it is spoken to. */
export interface S3Place {
  readonly kind: 's3';
  /** Null: Amazon's own, by the region. */
  readonly endpoint: string | null;
  readonly region: string;
  readonly bucket: string;
  /** Whether the bucket stands in the path and not in the host name. */
  readonly isPathStyle: boolean;
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  /** Certificates of whoever signed the store's own, in PEM; null: those this machine trusts. */
  readonly ca: string | null;
}

const NEEDED = ['S3_BUCKET', 'S3_REGION', 'S3_ACCESS_KEY_ID', 'S3_SECRET_ACCESS_KEY'] as const;

export const filePlaceSettings = {
  FILES_DIR: z.string().min(1).optional(),
  S3_ENDPOINT: z.url({ protocol: /^https?$/ }).optional(),
  S3_REGION: z
    .string()
    .regex(/^[a-z0-9-]+$/)
    .optional(),
  S3_BUCKET: z
    .string()
    .regex(/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/)
    .optional(),
  S3_PATH_STYLE: flag,
  S3_ACCESS_KEY_ID: z.string().min(3).optional(),
  S3_SECRET_ACCESS_KEY: z.string().min(8).optional(),
  S3_CA_FILE: pemFile,
};

const whole = z.object(filePlaceSettings);
type Chosen = z.infer<typeof whole>;

/** The bucket where one is named, else the folder; a sentence when it is neither, or a bucket by half. */
export function filePlaceOf(chosen: Chosen): FilePlace | string {
  const missing = NEEDED.filter((name) => chosen[name] === undefined);
  const { S3_BUCKET, S3_REGION, S3_ACCESS_KEY_ID, S3_SECRET_ACCESS_KEY } = chosen;
  if (S3_BUCKET && S3_REGION && S3_ACCESS_KEY_ID && S3_SECRET_ACCESS_KEY) {
    return {
      kind: 's3',
      endpoint: chosen.S3_ENDPOINT === undefined ? null : withoutSlash(chosen.S3_ENDPOINT),
      region: S3_REGION,
      bucket: S3_BUCKET,
      isPathStyle: chosen.S3_PATH_STYLE,
      accessKeyId: S3_ACCESS_KEY_ID,
      secretAccessKey: S3_SECRET_ACCESS_KEY,
      ca: chosen.S3_CA_FILE ?? null,
    };
  }
  if (missing.length < NEEDED.length) {
    return `The object store is set up by half; these are missing: ${missing.join(', ')}.`;
  }
  if (chosen.FILES_DIR !== undefined) return { kind: 'disk', folder: chosen.FILES_DIR };
  return 'Uploaded files need a place: FILES_DIR, or S3_BUCKET and what belongs to it.';
}

/** The same from an environment of which nothing else is asked. */
export function readFilePlace(env: NodeJS.ProcessEnv): FilePlace | string {
  const parsed = whole.safeParse(env);
  if (parsed.success) return filePlaceOf(parsed.data);
  const wrong = parsed.error.issues.map((issue) => issue.path.join('.'));
  return `These settings are missing or wrong: ${[...new Set(wrong)].join(', ')}.`;
}
