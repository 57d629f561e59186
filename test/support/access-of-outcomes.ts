import { bothParties, duty, type Matrix } from './access-rows.js';

/** Of objections to outcomes. */
export const OF_OUTCOMES: Matrix = {
  objectToOutcome: bothParties,
  adminListObjections: duty('support'),
  adminGetObjection: duty('support'),
  adminDecideObjection: duty('support'),
};
