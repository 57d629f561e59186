import { OF_GUARDIANS } from './access-of-guardians.js';
import {
  anyone,
  bothParties,
  carer,
  duty,
  eachClient,
  eachPsychologist,
  owner,
  proven,
  signedIn,
  type Matrix,
  type Row,
} from './access-rows.js';

/** A psychologist's other weeks. */
const OF_SEASONS: Matrix = {
  addSeason: eachPsychologist,
  deleteSeason: carer,
  getSeason: carer,
  listSeasons: eachPsychologist,
  putSeason: carer,
};

/** Of outcomes, objections to them, and other times. */
const OF_OUTCOMES: Matrix = {
  listAlternatives: bothParties,
  objectToOutcome: bothParties,
  adminListObjections: duty('support'),
  adminGetObjection: duty('support'),
  adminDecideObjection: duty('support'),
};

/** Guests are both parties' to invite; a guest proves by link, code and device who they are. */
const OF_GUESTS: Matrix = {
  listGuests: bothParties,
  inviteGuest: bothParties,
  replaceGuestLink: bothParties,
  revokeGuestLink: bothParties,
  askForGuestCode: anyone,
  bindGuestDevice: anyone,
  getGuestSession: proven,
  createGuestRoomTicket: proven,
};

/** Several times that are booked as one. */
const OF_SERIES: Matrix = { createSeries: eachClient, previewSeries: eachClient };

/** Places in line are their clients'; a psychologist reads how many there are. */
const OF_WAITLIST: Readonly<Record<string, Row>> = {
  countWaitlist: eachPsychologist,
  joinWaitlist: eachClient,
  leaveWaitlist: owner,
  listWaitlistEntries: eachClient,
};

/** Everybody's own; whoever knows an address reads there, whoever they are. */
const OF_FEEDS: Matrix = {
  getCalendarFeed: signedIn,
  readCalendarFeed: anyone,
  renewCalendarFeed: signedIn,
  revokeCalendarFeed: signedIn,
};

/** What must hold between money and bookings. */
const OF_INVARIANTS: Matrix = {
  adminCheckInvariants: duty('audit', 'finance', 'support'),
  adminGetInvariants: duty('audit', 'finance', 'support'),
};

/** Of what has come to bookings. */
export const OF_BOOKINGS: Matrix = {
  ...OF_OUTCOMES,
  ...OF_GUESTS,
  ...OF_SERIES,
  ...OF_WAITLIST,
  ...OF_FEEDS,
  ...OF_INVARIANTS,
  ...OF_GUARDIANS,
  ...OF_SEASONS,
};
