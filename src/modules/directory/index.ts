/** Front door of the directory: who psychologists are and what they offer. */
export { DirectoryModule } from './directory.module.js';
export { AddCategory, type NewCategory } from './application/add-category.js';
export {
  AddPsychologist,
  type NewPsychologist,
  type NewService,
} from './application/add-psychologist.js';
export { BookingRulesLookup, type BookingRules } from './application/booking-rules-lookup.js';
export { HideProfile } from './application/hide-profile.js';
export { ListProfile } from './application/list-profile.js';
export { OwnProfiles } from './application/own-profiles.js';
export { ProfileHold } from './application/profile-hold.js';
export { SaveProfile } from './application/save-profile.js';
export { presentOwnProfile } from './http/own-profile.presenter.js';
export { OwnProfileResponse } from './http/own-profile.responses.js';
export { SetBookableUntil } from './application/set-bookable-until.js';
export {
  cursorValuesOf,
  placeOf,
  SearchPsychologists,
} from './application/search-psychologists.js';
export { PsychologistTimes, type KnownTime } from './application/psychologist-times.js';
export { DirectoryPresenter } from './http/directory.presenter.js';
export { SearchPsychologistsQuery } from './http/directory.requests.js';
export { PsychologistCardResponse } from './http/directory.responses.js';
export {
  isWanted,
  SORTS,
  type Candidate,
  type Place,
  type Search,
  type Sort,
  type Window,
} from './domain/search.js';
export type { Card } from './domain/profile.js';
export { weekHoursOf } from './domain/week-hours.js';
export { avatarUrlOf } from './domain/avatar.js';
export { Offers } from './application/offers.js';
export { SetRating } from './application/set-rating.js';
export { Psychologists } from './application/psychologists.js';
export {
  gapsOf,
  type OwnProfile,
  type ProfileContent,
  type RequiredField,
  type StoredProfile,
} from './domain/own-profile.js';
export { MODES, type Mode, type ServiceOffer } from './domain/offering.js';
