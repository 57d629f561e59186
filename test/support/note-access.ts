import { freeNote } from './note-taking.js';

/** Everybody who may knock. */
export type Asker = 'client' | 'stranger' | 'psychologist' | 'colleague' | 'admin' | 'nobody';
type Answers = Readonly<Record<Asker, number>>;
/** Those who are refused come first. */
export const ASKERS: readonly Asker[] = [
  ...(['stranger', 'colleague', 'admin', 'nobody', 'client', 'psychologist'] as const),
];
const OF_AUTHOR = { client: 403, stranger: 403, colleague: 404, admin: 403, nobody: 401 };
const OF_BOTH = { stranger: 404, colleague: 404, admin: 404, nobody: 401 };
const OPEN = { client: 200, stranger: 200, colleague: 200, admin: 200, nobody: 401 };
const TICK = { stranger: 404, psychologist: 403, colleague: 403, admin: 403, nobody: 401 };

const noteBody = freeNote('Ditulis lagi.');
const summaryBody = { text: 'Ditulis lagi.', homework: [] };
type Route = readonly [
  method: string,
  path: string,
  answers: Answers,
  body?: object | undefined,
  ifMatch?: string,
];

/** Each route about the record and the care, and the status everybody is answered with. */
export const NOTE_ROUTES: readonly Route[] = [
  ['GET', '/bookings/BOOKING/note', { ...OF_AUTHOR, psychologist: 200 }],
  ['PUT', '/bookings/BOOKING/note', { ...OF_AUTHOR, psychologist: 200 }, noteBody, '"1"'],
  ['POST', '/bookings/BOOKING/note/sign', { ...OF_AUTHOR, psychologist: 200 }, undefined, '"2"'],
  ['POST', '/bookings/BOOKING/note/addenda', { ...OF_AUTHOR, psychologist: 201 }, { text: 'x' }],
  ['GET', '/bookings/BOOKING/summary', { ...OF_BOTH, client: 200, psychologist: 200 }],
  ['PUT', '/bookings/BOOKING/summary', { ...OF_AUTHOR, psychologist: 200 }, summaryBody, '"2"'],
  [
    'POST',
    '/bookings/BOOKING/summary/share',
    { ...OF_AUTHOR, psychologist: 200 },
    undefined,
    '"3"',
  ],
  ['PUT', '/bookings/BOOKING/summary/homework/ITEM', { ...TICK, client: 404 }, { isDone: true }],
  ['GET', '/clients', { ...OF_AUTHOR, colleague: 200, psychologist: 200 }],
  ['GET', '/clients/CLIENT', { ...OF_AUTHOR, psychologist: 200 }],
  ['GET', '/me/sessions', { ...OPEN, psychologist: 200 }],
  ['GET', '/cares', { ...OPEN, psychologist: 200 }],
  ['POST', '/cares/CARE/end', { ...OF_BOTH, client: 204, psychologist: 409 }],
];
