import { rupiah } from '../../../kernel/money/rupiah.js';
import { zoneId } from '../../../kernel/time/zones.js';
import type { NewService } from '../application/add-psychologist.js';
import type { OwnService } from '../application/own-services.js';
import type { OwnProfile, ProfileContent } from '../domain/own-profile.js';
import { educationResponse, serviceResponse } from './directory.presenter.js';
import type { PutProfileRequest, PutServiceRequest } from './own-profile.requests.js';
import type { OwnProfileResponse, OwnServiceResponse } from './own-profile.responses.js';

export function presentOwnProfile(profile: OwnProfile): OwnProfileResponse {
  return {
    id: profile.id,
    status: profile.status,
    slug: profile.slug,
    name: profile.name,
    title: profile.title,
    city: profile.city,
    timeZone: profile.zone,
    gender: profile.gender,
    headline: profile.headline,
    about: profile.about,
    approaches: [...profile.approaches],
    languages: [...profile.languages],
    practisingSince: profile.practisingSince,
    categories: [...profile.categories],
    education: profile.education.map(educationResponse),
    avatarUrl: profile.avatarUrl,
    version: profile.version,
  };
}

export function contentOf({ timeZone, ...written }: PutProfileRequest): ProfileContent {
  return { ...written, zone: zoneId(timeZone) };
}

export function presentOwnService(service: OwnService): OwnServiceResponse {
  return { ...serviceResponse(service), version: service.version };
}

export function newServiceOf({ price, ...written }: PutServiceRequest): NewService {
  return { ...written, price: rupiah(price.amount) };
}
