import type { Parameter } from './document.js';

/** What parameters mean that carry no words of their own, by name. */
const WORDS: Readonly<Record<string, string>> = {
  approach: 'Way of working, such as `CBT`',
  as: 'On which side of the sessions I am; absent: either',
  by: 'How finely the period is cut',
  code: 'Code of the measure, such as `phq9`',
  date: 'Civil date, `2030-01-31`',
  expires: 'Of the link, as it was given',
  from: 'At or after this instant',
  gender: 'Of the psychologist',
  'Idempotency-Key':
    'Any text of 1 to 255 characters, new for every act; the same one again gives the first answer again',
  kind: 'What was agreed to, such as `health_data`',
  language: 'Language of the sessions, such as `id`',
  limit: 'How many at most',
  name: 'Name of the photo, 32 letters of hexadecimal',
  side: 'Width and height in pixels: 96, 320 or 640',
  minRating: 'Rated so at least; whoever has no rating yet is left out',
  mode: 'How to meet',
  period: 'A day or a week',
  page: 'Counted from 1',
  pageSize: 'How many rows a page',
  provider: 'Name of the payment provider',
  role: 'Accounts with this role',
  scope: 'Which of them',
  signature: 'Of the link, as it was given',
  sort: 'In which order',
  status: 'Only what stands so',
  to: 'Before this instant',
  table: 'Which of the tables',
  token: 'What makes the address secret, 43 characters',
  'hub.challenge': 'To be sent back',
  'hub.mode': '`subscribe`',
  'hub.verify_token': 'The token both sides know',
};

/** Singular of what a path's segment lists, where cutting an s off is not enough. */
const SINGULAR: Readonly<Record<string, string>> = {
  'api-keys': 'key',
  categories: 'category',
  homework: 'item of homework',
};

/** What a parameter means; undefined when nobody has said it yet. */
export function wordsFor({ name, in: place }: Parameter, path: string): string | undefined {
  if (place === 'path' && /^(id|itemId|credentialId|idOrSlug)$/.test(name)) return idIn(path, name);
  if (/Id$/.test(name)) return `Id of the ${spaced(name.slice(0, -2))}`;
  return WORDS[name];
}

function idIn(path: string, name: string): string {
  const segments = path.split('/');
  const kind = segments[segments.indexOf(`{${name}}`) - 1] ?? '';
  const one = SINGULAR[kind] ?? spaced(kind.replace(/s$/, ''));
  return name === 'idOrSlug' ? `Id or slug of the ${one}` : `Id of the ${one}`;
}

function spaced(name: string): string {
  return name.replaceAll('-', ' ').replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
}
