import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/time/clock.js';
import { civilDateOf } from '../../../kernel/time/zones.js';
import type { Language } from '../../../platform/http/language.js';
import { moneyOf } from '../../../platform/http/money.js';
import type { Profile } from '../application/read-profile.js';
import { yearsOfPractice, type Card, type Category, type Service } from '../domain/profile.js';
import type { Education } from '../domain/own-profile.js';
import type {
  CategoryListResponse,
  CategoryResponse,
  EducationResponse,
  PsychologistCardResponse,
  PsychologistProfileResponse,
  ServiceListResponse,
  ServiceResponse,
} from './directory.responses.js';

/** Shows the directory in the reader's language, as of today. */
@Injectable()
export class DirectoryPresenter {
  constructor(private readonly clock: Clock) {}

  categories(categories: readonly Category[], language: Language): CategoryListResponse {
    return { items: categories.map((category) => categoryResponse(category, language)) };
  }

  services(services: readonly Service[]): ServiceListResponse {
    return { items: services.map(serviceResponse) };
  }

  profile(profile: Profile, language: Language): PsychologistProfileResponse {
    return {
      ...this.card(profile, language),
      about: profile.about,
      practisingSince: profile.practisingSince,
      education: profile.education.map(educationResponse),
      services: profile.services.map(serviceResponse),
      noticeHours: profile.noticeHours,
      horizonDays: profile.horizonDays,
      approvesNewClients: profile.approvesNewClients,
      refundSteps: profile.refundSteps.map(({ hoursBefore, percent }) => ({
        hoursBefore,
        percent,
      })),
    };
  }

  card(card: Card, language: Language): PsychologistCardResponse {
    const today = civilDateOf(card.zone, this.clock.now());
    return {
      id: card.id,
      slug: card.slug,
      name: card.name,
      title: card.title,
      city: card.city,
      timeZone: card.zone,
      avatarUrl: card.avatarUrl,
      headline: card.headline,
      gender: card.gender,
      categories: card.categories.map((category) => categoryResponse(category, language)),
      approaches: [...card.approaches],
      languages: [...card.languages],
      yearsOfPractice: yearsOfPractice(card.practisingSince, today),
      rating: card.rating,
      reviewCount: card.reviewCount,
      priceFrom: moneyOf(card.priceFrom),
      modes: [...card.modes],
    };
  }
}

export function educationResponse({ title, institution, year }: Education): EducationResponse {
  return { title, institution, year };
}

function categoryResponse({ slug, name }: Category, language: Language): CategoryResponse {
  return { slug, name: name[language] };
}

export function serviceResponse(service: Service): ServiceResponse {
  return {
    id: service.id,
    name: service.name,
    description: service.description,
    durationMinutes: service.durationMinutes,
    price: moneyOf(service.price),
    modes: [...service.modes],
    audience: service.audience,
    autoConfirm: service.autoConfirm,
  };
}
