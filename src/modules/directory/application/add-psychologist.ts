import { Injectable } from '@nestjs/common';
import { newId } from '../../../kernel/identity/id.js';
import type { Rupiah } from '../../../kernel/money/rupiah.js';
import type { CivilDate } from '../../../kernel/time/civil-date.js';
import { toDate } from '../../../kernel/time/instant.js';
import type { ZoneId } from '../../../kernel/time/zones.js';
import type { Tx } from '../../../platform/database/transaction-runner.js';
import { WriteEducation } from './write-education.js';
import type { Audience, Gender, Mode } from '../domain/offering.js';
import type { Education, ProfileStatus } from '../domain/own-profile.js';

export interface NewService {
  readonly name: string;
  readonly description: string;
  readonly durationMinutes: number;
  readonly price: Rupiah;
  readonly modes: readonly Mode[];
  readonly audience: Audience;
  readonly autoConfirm: boolean;
}

export interface NewPsychologist {
  readonly accountId: string;
  /** Lower-case letters, digits and hyphens; the readable end of the profile's address. */
  readonly slug: string;
  /** Only `listed` profiles are public and bookable. */
  readonly status: ProfileStatus;
  readonly name: string;
  readonly title: string;
  readonly city: string;
  readonly zone: ZoneId;
  readonly gender: Gender;
  readonly headline: string;
  readonly about: string;
  readonly approaches: readonly string[];
  readonly languages: readonly string[];
  readonly practisingSince: CivilDate;
  /** A drawing, never a photo; null shows initials. */
  readonly avatarSvg: string | null;
  /** The last bookable date in their own zone; null is no limit. */
  readonly bookableUntil: CivilDate | null;
  /** Slugs of categories, the most fitting first. */
  readonly categories: readonly string[];
  /** In the order they are shown; none unless said otherwise. */
  readonly education?: readonly Education[];
  /** In the order they are shown. */
  readonly services: readonly NewService[];
}

const INSERT_PROFILE = `
  INSERT INTO psychologist (id, account_id, slug, status, name, title, city, time_zone, gender,
                            headline, about, approaches, languages, practising_since, avatar_svg,
                            bookable_until, created_at)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17)`;
const INSERT_CATEGORIES = `
  INSERT INTO psychologist_category (psychologist_id, category_slug, position)
  SELECT $1, slug, position - 1
    FROM unnest($2::text[]) WITH ORDINALITY AS category (slug, position)`;
const INSERT_SERVICE = `
  INSERT INTO service (id, psychologist_id, position, name, description, duration_minutes, price,
                       modes, audience, auto_confirm)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`;

/** Writes down a new psychologist with categories and services. */
@Injectable()
export class AddPsychologist {
  private readonly writeEducation = new WriteEducation();

  /**
   * One profile an account (`psychologist_account`), one profile a slug (`psychologist_slug`); the
   * services' ids come in the order given.
   */
  async execute(
    tx: Tx,
    added: NewPsychologist,
  ): Promise<{ psychologistId: string; serviceIds: string[] }> {
    const psychologistId = newId<'Psychologist'>();
    await tx.query(INSERT_PROFILE, [psychologistId, ...profileValues(added), toDate(tx.now)]);
    await tx.query(INSERT_CATEGORIES, [psychologistId, added.categories]);
    await this.writeEducation.execute(tx, psychologistId, added.education ?? []);
    const serviceIds: string[] = [];
    for (const [position, service] of added.services.entries()) {
      const id = newId<'Service'>();
      await tx.query(INSERT_SERVICE, [id, psychologistId, position, ...serviceValues(service)]);
      serviceIds.push(id);
    }
    return { psychologistId, serviceIds };
  }
}

function profileValues(added: NewPsychologist): unknown[] {
  return [
    added.accountId,
    added.slug,
    added.status,
    added.name,
    added.title,
    added.city,
    added.zone,
    added.gender,
    added.headline,
    added.about,
    added.approaches,
    added.languages,
    added.practisingSince,
    added.avatarSvg,
    added.bookableUntil,
  ];
}

function serviceValues(service: NewService): unknown[] {
  return [
    service.name,
    service.description,
    service.durationMinutes,
    service.price,
    service.modes,
    service.audience,
    service.autoConfirm,
  ];
}
