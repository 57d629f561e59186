import type { photo as id } from '../id/photo';

export const photo: typeof id = {
  heading: 'Your photo',
  intro:
    'Clients choose more easily when they know your face. The photo is shown in search and on your profile; we remove what it says about place and camera.',
  rules: 'JPEG or PNG, 5 MB at most. What lies outside the square is cut off.',
  choose: 'Choose a photo',
  replace: 'Replace the photo',
  remove: 'Remove the photo',
  removeTitle: 'Remove your photo?',
  removeBody: 'Clients no longer see it. You can send another one at any time.',
  removeSend: 'Remove the photo',
  keep: 'Keep it',
  sending: 'Sending the photo…',
  checking:
    'A virus scanner is looking at the photo. Once it is found clean, it is shown by itself.',
  refused: 'The virus scanner refused this photo, so we deleted it. Please send another one.',
  saved: 'The photo is saved.',
  removed: 'The photo is removed.',
  failed: 'The photo is not saved.',
  notPhoto: 'This is not a JPEG or PNG.',
};
