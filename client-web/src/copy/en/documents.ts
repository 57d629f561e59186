import type { documents as id } from '../id/documents';

export const documents: typeof id = {
  missing: 'No file yet.',
  rules: 'PDF, JPEG or PNG, at most 5 MB.',
  choose: (what) => `Choose the ${what} file`,
  drop: 'or drag it here',
  view: (what) => `View the ${what} file`,
  replace: (what) => `Replace the ${what} file`,
  remove: (what) => `Remove the ${what} file`,
  sending: (name) => `Sending ${name}`,
  percent: (percent) => `${percent}%`,
  checking: 'Checking the file…',
  kept: (name) => `${name} is saved.`,
  removed: 'The file is removed.',
  failed: (name) => `${name} is not saved.`,
  checkedOn: (date) => `checked by us on ${date}`,
  faults: {
    file_empty: 'The file is empty.',
    file_unknown_type: 'This is no PDF, JPEG or PNG.',
    file_wrong_type: 'The content is not what the name says. Save it again, then try once more.',
    file_damaged: 'The file is damaged or incomplete. Save it again, then try once more.',
    file_locked: 'This PDF is locked by a password. Send it unlocked, or a photo of it.',
    file_active:
      'This PDF holds scripts, automatic actions or attachments. Print it to PDF again, or send a photo of it.',
    file_mixed: 'Another kind of file is inside this one. Send just the PDF or the photo.',
    file_animated: 'We cannot take moving pictures. Send one that stands still.',
    file_infected: 'A virus scanner found something harmful in this file, so we did not keep it.',
    file_too_many_pixels: 'The picture is too large. Make it smaller, then try once more.',
    other: 'We cannot take this file.',
  },
  scan: {
    checking: 'A virus scanner is looking at it; until it is done, nobody can open it.',
    refused:
      'The virus scanner refused this file, so we deleted what was in it. Please send another one.',
  },
  tooLarge: 'The file is too large. At most 5 MB.',
  removeTitle: (what) => `Remove the ${what} file?`,
  removeBody: 'Its number stays. You can send another file.',
  removeSend: 'Remove the file',
  keep: 'Keep it',
  practice: {
    heading: 'Your documents',
    intro:
      'What has been checked cannot be changed. When something is about to run out, add the new one here; we check it, and you can be booked for longer.',
    validUntil: (date) => `You can be booked until ${date}.`,
    validForever: 'Your documents have no end date.',
    soon: {
      title: (date) => `Your documents are valid until ${date}`,
      body: 'After that no new sessions can be booked. Sessions that are booked go on as planned.',
      action: 'Add a new document',
    },
    over: {
      title: (date) => `Your documents were valid until ${date}`,
      body: 'No new sessions can be booked until we have checked new documents. Sessions that are booked go on as planned.',
    },
    suspended: {
      title: 'Your practice is suspended',
      body: 'No search finds you and nobody can book you. Sessions that are booked go on as planned.',
      reason: 'The reason',
    },
  },
  checked: {
    heading: 'What we have checked',
    intro: 'We compared the documents with the official registers.',
    types: {
      SIPP: 'Licence to practise (SIPP)',
      SSP: 'Certificate of the title (SSP)',
      STR: 'Registration (STR)',
      SIPPK: 'Clinical licence (SIPPK)',
      SILP: 'Licence for services (SILP)',
      DEGREE: 'Degree in psychology',
      MEMBERSHIP: 'Membership of a professional body',
    },
    number: (number) => `number ${number}`,
    by: { verification_team: 'RuangPulih’s verification team' },
    when: (date, who) => `Checked ${date} by ${who}`,
  },
};
