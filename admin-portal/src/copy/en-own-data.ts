import type { idOwnData } from './id-own-data';

/** One's own data in the back office, in English. */
export const enOwnData: Readonly<Record<keyof typeof idOwnData, string>> = {
  'ownData.title': 'My data',
  'ownData.intro':
    'Who looked at your data, a copy of it, and how to delete the account. Your rights are those of anybody here.',
  'ownData.copies': 'A copy of my data',
  'ownData.copies.body':
    'One ZIP file with everything held about you. What is other people’s is left out; the copy says what.',
  'ownData.copies.ask': 'Prepare a copy',
  'ownData.copies.download': 'Download',
  'ownData.copies.until': 'Kept until',
  'ownData.trail': 'Who looked at my data',
  'ownData.trail.body':
    'Whenever somebody opens or changes your data, who and when is written down. What the data says is not part of it.',
  'ownData.trail.whose': 'Whose acts',
  'ownData.trail.others': 'Other people',
  'ownData.trail.everybody': 'Everybody',
  'ownData.trail.more': 'Show older ones',
  'ownData.who.you': 'You',
  'ownData.who.psychologist': 'Psychologist',
  'ownData.who.team': 'Team',
  'ownData.who.system': 'The system',
  'ownData.who.unknown': 'Somebody',
  'ownData.who.somebody': 'Another user',
  'ownData.erasure': 'Delete the account',
  'ownData.erasure.body':
    'What is deleted, what is kept, for how long and why. The audit trail of your work stays, without a name.',
  'ownData.erasure.show': 'See what happens',
  'ownData.erasure.lastCopy': 'The last backup of the keys is gone on {day}.',
  'ownData.erasure.waiting':
    'Your account will be deleted {at}. Until then that can be taken back.',
  'ownData.erasure.begun': 'The deletion has begun and cannot be taken back.',
  'ownData.erasure.takeBack': 'Keep my account',
  'ownData.erasure.ask': 'Delete my account',
  'ownData.erasure.askTitle': 'Delete this account?',
  'ownData.erasure.askBody': 'The deletion begins {at}. Before that it can be taken back here.',
  'ownData.erasure.yes': 'Yes, delete',
  'ownData.end.erased': 'Deleted',
  'ownData.end.unreadable': 'Unreadable for good: the key is destroyed',
  'ownData.end.expires': 'Goes by itself',
  'ownData.end.kept': 'Kept',
  'ownData.obstacle.sessions_ahead':
    'There are sessions with clients ahead. Hold or cancel them first.',
  'ownData.obstacle.money_open': 'There is money that has not been paid out.',
  'ownData.obstacle.admin':
    'A superadmin takes your duties in the team first; then the account can be deleted.',
  'factorReset.title': 'Remove two-step verification',
  'factorReset.intro':
    'Our team was asked to remove two-step verification from your account. If that is right, enter your password. All devices will be logged out.',
  'factorReset.password': 'Password',
  'factorReset.use': 'Remove two-step verification',
  'factorReset.stopHint': 'Did not ask for this?',
  'factorReset.stop': 'Not me, stop it',
  'factorReset.used':
    'Two-step verification has been removed. Log in with your password, then set up a new one.',
  'factorReset.stopped': 'The request has been stopped. Your account is unchanged.',
};
