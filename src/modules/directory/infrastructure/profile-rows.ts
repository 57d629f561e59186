import type { CivilDate } from '../../../kernel/time/civil-date.js';
import { zoneId } from '../../../kernel/time/zones.js';
import { avatarUrlOf } from '../domain/avatar.js';
import type { Gender } from '../domain/offering.js';
import type { Education, ProfileStatus, StoredProfile } from '../domain/own-profile.js';

/** What `PROFILE_COLUMNS` selects. */
export interface ProfileRow {
  id: string;
  slug: string;
  status: ProfileStatus;
  version: number;
  name: string;
  title: string;
  city: string;
  time_zone: string;
  gender: Gender | null;
  headline: string;
  about: string;
  approaches: string[];
  languages: string[];
  practising_since: CivilDate | null;
  has_avatar: boolean;
  photo_name: string | null;
  categories: string[];
  education: Education[];
}

/** Where `psychologist p` learned, in order. */
export const EDUCATION = `
  (SELECT coalesce(json_agg(json_build_object('title', e.title, 'institution', e.institution, 'year', e.year)
                            ORDER BY e.position), '[]')
     FROM psychologist_education e WHERE e.psychologist_id = p.id) AS education`;

/** A profile with everything its psychologist has written, from `psychologist p`. */
export const PROFILE_COLUMNS = `
  p.id, p.slug, p.status, p.version, p.name, p.title, p.city, p.time_zone, p.gender, p.headline,
  p.about, p.approaches, p.languages, p.practising_since, p.avatar_svg IS NOT NULL AS has_avatar, p.photo_name,
  ARRAY(SELECT pc.category_slug FROM psychologist_category pc
         WHERE pc.psychologist_id = p.id ORDER BY pc.position) AS categories,
  ${EDUCATION}`;

export function profileOf(row: ProfileRow): StoredProfile {
  return {
    id: row.id,
    slug: row.slug,
    status: row.status,
    version: row.version,
    name: row.name,
    title: row.title,
    city: row.city,
    zone: zoneId(row.time_zone),
    gender: row.gender,
    headline: row.headline,
    about: row.about,
    approaches: row.approaches,
    languages: row.languages,
    practisingSince: row.practising_since,
    categories: row.categories,
    education: row.education,
    avatarUrl: avatarUrlOf(row.id, { hasDrawing: row.has_avatar, photo: row.photo_name }),
  };
}
