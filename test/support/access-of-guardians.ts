import { carer, eachClient, owner, type Matrix } from './access-rows.js';

/** A guardian's children are theirs alone. */
export const OF_GUARDIANS: Matrix = {
  addCarePerson: eachClient,
  changeCarePerson: owner,
  claimRecord: eachClient,
  getCarePerson: owner,
  giveRecordCode: carer,
  listMyCarePeople: eachClient,
  removeCarePerson: owner,
};
