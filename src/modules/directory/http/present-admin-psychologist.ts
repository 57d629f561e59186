import type { Language } from '../../../platform/http/language.js';
import { moneyOf } from '../../../platform/http/money.js';
import type {
  AdminPsychologist,
  AdminPsychologistRow,
  AdminServiceRow,
} from '../application/admin-psychologist-reader.js';
import { avatarUrlOf } from '../domain/avatar.js';
import type {
  AdminPsychologistListItem,
  AdminPsychologistResponse,
  AdminServiceResponse,
} from './admin-psychologists.responses.js';

export function presentAdminPsychologistItem(row: AdminPsychologistRow): AdminPsychologistListItem {
  return {
    id: row.id,
    accountId: row.account_id,
    slug: row.slug,
    name: row.name,
    title: row.title,
    city: row.city,
    status: row.status,
    rating: row.rating,
    reviewCount: row.review_count,
    serviceCount: row.service_count,
    priceFrom: row.price_from === null ? null : moneyOf(row.price_from),
    createdAt: row.created_at.toISOString(),
  };
}

export function presentAdminPsychologist(
  one: AdminPsychologist,
  language: Language,
): AdminPsychologistResponse {
  return {
    ...presentAdminPsychologistItem(one),
    gender: one.gender,
    timeZone: one.time_zone,
    headline: one.headline,
    about: one.about,
    categories: one.categories.map(({ slug, name }) => ({ slug, name: name[language] })),
    approaches: [...one.approaches],
    languages: [...one.languages],
    practisingSince: one.practising_since,
    bookableUntil: one.bookable_until,
    avatarUrl: avatarUrlOf(one.id, { hasDrawing: one.has_avatar, photo: one.photo_name }),
    services: one.services.map(presentAdminService),
  };
}

function presentAdminService(row: AdminServiceRow): AdminServiceResponse {
  return {
    id: row.id,
    name: row.name,
    durationMinutes: row.duration_minutes,
    price: moneyOf(row.price),
    modes: [...row.modes],
    audience: row.audience,
    autoConfirm: row.auto_confirm,
    withdrawnAt: row.withdrawn_at && row.withdrawn_at.toISOString(),
  };
}
