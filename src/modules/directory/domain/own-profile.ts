import type { CivilDate } from '../../../kernel/time/civil-date.js';
import type { ZoneId } from '../../../kernel/time/zones.js';
import type { Gender } from './offering.js';

/** `draft` is still being written; only `listed` is public and bookable. */
export const PROFILE_STATUSES = ['draft', 'listed', 'hidden'] as const;
export type ProfileStatus = (typeof PROFILE_STATUSES)[number];

/** A degree or a training, as its owner writes it down. */
export interface Education {
  readonly title: string;
  readonly institution: string;
  /** When it was finished. */
  readonly year: number;
}

/** What psychologists write about themselves; a draft may leave anything out. */
export interface ProfileContent {
  readonly name: string;
  readonly title: string;
  readonly city: string;
  readonly zone: ZoneId;
  readonly gender: Gender | null;
  readonly headline: string;
  readonly about: string;
  readonly approaches: readonly string[];
  /** ISO 639 codes. */
  readonly languages: readonly string[];
  readonly practisingSince: CivilDate | null;
  /** Slugs, the most fitting first. */
  readonly categories: readonly string[];
  /** In the order they are shown; left out it stays as it is. */
  readonly education?: readonly Education[];
}

/** A profile as its psychologist has written it, whatever its state. */
export interface OwnProfile extends ProfileContent {
  readonly education: readonly Education[];
  /** Null before anything has been written down. */
  readonly id: string | null;
  readonly status: ProfileStatus;
  readonly slug: string | null;
  /** Counts the edits; 0 before the first. */
  readonly version: number;
  /** Path on our own origin; null when there is no drawing. */
  readonly avatarUrl: string | null;
}

/** One that has been written down. */
export type StoredProfile = OwnProfile & { readonly id: string; readonly slug: string };

/** What clients cannot choose without. */
const REQUIRED = [
  'name',
  'title',
  'city',
  'gender',
  'headline',
  'about',
  'languages',
  'practisingSince',
  'categories',
] as const satisfies readonly (keyof ProfileContent)[];
export type RequiredField = (typeof REQUIRED)[number];

/** What is still missing before a profile may be shown. */
export function gapsOf(content: ProfileContent): RequiredField[] {
  return REQUIRED.filter((field) => isEmpty(content[field]));
}

function isEmpty(value: ProfileContent[RequiredField]): boolean {
  return value === null || value.length === 0;
}
