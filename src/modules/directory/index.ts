/** Front door of the directory: who psychologists are and what they offer. */
export { DirectoryModule } from './directory.module.js';
export { AddCategory, type NewCategory } from './application/add-category.js';
export {
  AddPsychologist,
  type NewPsychologist,
  type NewService,
} from './application/add-psychologist.js';
export { BookingRulesLookup, type BookingRules } from './application/booking-rules-lookup.js';
export { avatarUrlOf } from './domain/avatar.js';
export { Offers } from './application/offers.js';
export { Psychologists } from './application/psychologists.js';
export { MODES, type Mode, type ServiceOffer } from './domain/offering.js';
