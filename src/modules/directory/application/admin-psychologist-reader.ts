import { Injectable } from '@nestjs/common';
import type { CivilDate } from '../../../kernel/time/civil-date.js';
import { concerning } from '../../../platform/audit/admin-acts.js';
import {
  adminTablePage,
  type AdminTable,
  type AdminTableRequest,
} from '../../../platform/database/admin-table.js';
import { Database } from '../../../platform/database/database.js';
import { NotFound } from '../../../platform/http/http.errors.js';
import type { Audience, Gender, Mode } from '../domain/offering.js';
import type { ProfileStatus } from '../domain/own-profile.js';
import type { Category } from '../domain/profile.js';

/** A psychologist in the back office's table, whatever the state of the profile. */
export interface AdminPsychologistRow {
  id: string;
  account_id: string;
  slug: string;
  name: string;
  title: string;
  city: string;
  status: ProfileStatus;
  rating: number | null;
  review_count: number;
  service_count: number;
  price_from: number | null;
  created_at: Date;
}

export interface AdminServiceRow {
  id: string;
  name: string;
  duration_minutes: number;
  price: number;
  modes: Mode[];
  audience: Audience;
  auto_confirm: boolean;
  withdrawn_at: Date | null;
}

/** One psychologist with all that the profile says, a draft perhaps little, and every service there ever was. */
export interface AdminPsychologist extends AdminPsychologistRow {
  gender: Gender | null;
  time_zone: string;
  headline: string;
  about: string;
  approaches: string[];
  languages: string[];
  practising_since: CivilDate | null;
  bookable_until: CivilDate | null;
  has_avatar: boolean;
  photo_name: string | null;
  categories: Category[];
  services: readonly AdminServiceRow[];
}

export const ADMIN_PSYCHOLOGIST_SORTS = ['createdAt', 'name', 'rating', 'status'] as const;
export type AdminPsychologistSort = (typeof ADMIN_PSYCHOLOGIST_SORTS)[number];

const COLUMNS = `
  p.id, p.account_id, p.slug, p.name, p.title, p.city, p.status, p.rating::float8 AS rating, p.review_count,
  offered.service_count, offered.price_from, p.created_at`;
const FROM = `
  FROM psychologist p
  CROSS JOIN LATERAL (
    SELECT count(*)::int AS service_count, min(s.price) AS price_from
      FROM service s WHERE s.psychologist_id = p.id AND s.withdrawn_at IS NULL) AS offered`;
const TABLE: AdminTable<AdminPsychologistSort> = {
  select: `SELECT ${COLUMNS}`,
  from: FROM,
  where: `
   WHERE ($1::text IS NULL OR p.status = $1)
     AND ($2::text IS NULL OR p.name ILIKE $2 OR p.slug ILIKE $2 OR p.city ILIKE $2 OR p.id::text ILIKE $2)
     AND ($3::timestamptz IS NULL OR p.created_at >= $3)
     AND ($4::timestamptz IS NULL OR p.created_at < $4)`,
  id: 'p.id',
  sortColumn: {
    createdAt: 'p.created_at',
    name: 'lower(p.name)',
    rating: 'p.rating',
    status: 'p.status',
  },
};
const ONE = `
  SELECT ${COLUMNS}, p.gender, p.time_zone, p.headline, p.about, p.approaches, p.languages,
         p.practising_since, p.bookable_until, p.avatar_svg IS NOT NULL AS has_avatar, p.photo_name,
         coalesce((SELECT json_agg(json_build_object('slug', c.slug, 'name', c.name) ORDER BY pc.position)
                     FROM psychologist_category pc JOIN category c ON c.slug = pc.category_slug
                    WHERE pc.psychologist_id = p.id), '[]') AS categories
  ${FROM} WHERE p.id = $1`;
const SERVICES = `
  SELECT s.id, s.name, s.duration_minutes, s.price, s.modes, s.audience, s.auto_confirm, s.withdrawn_at
    FROM service s WHERE s.psychologist_id = $1 ORDER BY s.withdrawn_at NULLS FIRST, s.position, s.id`;

/** The back office's view of psychologists, public or not. */
@Injectable()
export class AdminPsychologistReader {
  constructor(private readonly database: Database) {}

  list(
    request: AdminTableRequest<AdminPsychologistSort>,
  ): Promise<{ items: AdminPsychologistRow[]; total: number }> {
    return adminTablePage(this.database, TABLE, request);
  }

  /** @throws NotFound when there is no such psychologist. */
  async one(id: string): Promise<AdminPsychologist> {
    const [[row], services] = await Promise.all([
      this.database.query<Omit<AdminPsychologist, 'services'>>(ONE, [id]),
      this.database.query<AdminServiceRow>(SERVICES, [id]),
    ]);
    if (!row) throw new NotFound();
    concerning(row.account_id);
    return { ...row, services };
  }
}
