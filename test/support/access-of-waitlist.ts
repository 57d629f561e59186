import { eachClient, eachPsychologist, owner, type Row } from './access-rows.js';

/** Places in line are their clients'; a psychologist reads how many there are. */
export const OF_WAITLIST: Readonly<Record<string, Row>> = {
  countWaitlist: eachPsychologist,
  joinWaitlist: eachClient,
  leaveWaitlist: owner,
  listWaitlistEntries: eachClient,
};
