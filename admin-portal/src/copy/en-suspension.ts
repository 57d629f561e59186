import type { idSuspension } from './id-suspension';

/** Suspending and signing out somebody, and photos to look at. */
export const enSuspension: Readonly<Record<keyof typeof idSuspension, string>> = {
  'suspension.noNew': 'Nothing new',
  'suspension.noNew.effect':
    'Makes and takes no new sessions. What is agreed takes place; the account can be used.',
  'suspension.atOnce': 'At once',
  'suspension.atOnce.effect':
    'Every session ahead is cancelled and paid back in full, rooms and chat are closed, the balance is frozen. After signing in again only their own data can be read. Clients are not told why.',
  'suspension.preview': 'What would be cancelled',
  'suspension.preview.loading': 'Counting what would be cancelled…',
  'suspension.preview.failed': 'What would be cancelled could not be counted.',
  'suspension.preview.bookings': 'Sessions cancelled',
  'suspension.preview.running': 'Of them under way now',
  'suspension.preview.holds': 'Times being held',
  'suspension.preview.people': 'Other people affected',
  'suspension.preview.refund': 'Paid back',
  'suspension.act.no_new': 'Nothing new',
  'suspension.act.at_once': 'Suspended at once',
  'account.status.no_new': 'Nothing new',
  'payable.obstacle.frozen': 'Balance frozen',
  'endSessions.start': 'Sign out everywhere',
  'endSessions.title': 'Sign {name} out everywhere?',
  'endSessions.effect': 'All their sessions end now. They may sign in again.',
  'endSessions.done': '{name} is signed out everywhere.',
  'endSessions.failed': 'Not signed out',
  'photos.list': 'Profile photos',
  'photos.empty': 'No new photo to look at.',
  'photos.hint':
    'A photo is shown once its file was found clean. Look, then leave it or take it away.',
  'photos.all': 'Show all',
  'photos.keep': 'Leave it',
  'photos.remove': 'Remove',
  'photos.kept': 'The photo stays.',
  'photos.removed': 'The photo is removed.',
  'photos.failed': 'It was not saved',
  'photos.conflict': 'This photo has just changed',
  'photos.conflictHint': 'Reload and look again.',
  'photos.remove.title': 'Remove the photo of {name}?',
  'photos.remove.effect':
    'The photo leaves the profile. The psychologist gets an email and reads why.',
  'photos.reasonHint': 'Read by the psychologist.',
  'photos.alt': 'Profile photo of {name}',
};
