import {
  bothParties,
  duty,
  eachClient,
  eachPsychologist,
  owner,
  type Matrix,
  type Row,
} from './access-rows.js';

/** Of objections to outcomes. */
export const OF_OUTCOMES: Matrix = {
  objectToOutcome: bothParties,
  adminListObjections: duty('support'),
  adminGetObjection: duty('support'),
  adminDecideObjection: duty('support'),
};

/** Places in line are their clients'; a psychologist reads how many there are. */
export const OF_WAITLIST: Readonly<Record<string, Row>> = {
  countWaitlist: eachPsychologist,
  joinWaitlist: eachClient,
  leaveWaitlist: owner,
  listWaitlistEntries: eachClient,
};
