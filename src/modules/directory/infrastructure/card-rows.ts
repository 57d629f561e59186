import { rupiah } from '../../../kernel/money/rupiah.js';
import type { CivilDate } from '../../../kernel/time/civil-date.js';
import { zoneId } from '../../../kernel/time/zones.js';
import { avatarUrlOf } from '../domain/avatar.js';
import { MODES, type Gender, type Mode } from '../domain/offering.js';
import type { Card, Category } from '../domain/profile.js';

/** What `CARD_COLUMNS` selects. */
export interface CardRow {
  id: string;
  slug: string;
  name: string;
  title: string;
  city: string;
  time_zone: string;
  has_avatar: boolean;
  photo_name: string | null;
  headline: string;
  gender: Gender;
  categories: Category[] | null;
  approaches: string[];
  languages: string[];
  practising_since: CivilDate;
  rating: number | null;
  review_count: number;
  price_from: number;
  modes: Mode[];
}

/** Columns of a card, of `psychologist p`. */
export const CARD_COLUMNS = `
  p.id, p.slug, p.name, p.title, p.city, p.time_zone, p.avatar_svg IS NOT NULL AS has_avatar, p.photo_name,
  p.headline, p.gender, p.approaches, p.languages, p.practising_since, p.rating::float8 AS rating,
  p.review_count, p.price_from,
  (SELECT array_agg(DISTINCT mode) FROM service s, unnest(s.modes) AS mode
    WHERE s.psychologist_id = p.id AND s.withdrawn_at IS NULL) AS modes,
  (SELECT json_agg(json_build_object('slug', c.slug, 'name', c.name) ORDER BY pc.position)
     FROM psychologist_category pc JOIN category c ON c.slug = pc.category_slug
    WHERE pc.psychologist_id = p.id) AS categories`;

/** What makes a profile `p` open: listed, and its account in good standing. */
export const IS_OPEN = `p.status = 'listed' AND NOT p.account_suspended`;

/** What makes a psychologist public: open, with something to offer. */
export const IS_PUBLIC = `${IS_OPEN} AND p.price_from IS NOT NULL`;

export function cardOf(row: CardRow): Card {
  return {
    id: row.id,
    slug: row.slug,
    name: row.name,
    title: row.title,
    city: row.city,
    zone: zoneId(row.time_zone),
    avatarUrl: avatarUrlOf(row.id, { hasDrawing: row.has_avatar, photo: row.photo_name }),
    headline: row.headline,
    gender: row.gender,
    categories: row.categories ?? [],
    approaches: row.approaches,
    languages: row.languages,
    practisingSince: row.practising_since,
    rating: row.rating,
    reviewCount: row.review_count,
    priceFrom: rupiah(row.price_from),
    modes: MODES.filter((mode) => row.modes.includes(mode)),
  };
}
