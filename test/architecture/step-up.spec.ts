import { OPERATIONS } from '../support/operations.js';

/** The password is asked there anyway; who has a second factor proves that too. */
const FACTOR_AGAIN = ['changeEmail', 'changePassword', 'changePhone'];

it('how one logs in is changed with the second factor, by whoever has one', () => {
  const again = OPERATIONS.filter(({ needsFactorAgain }) => needsFactorAgain);
  expect(again.map(({ id }) => id).sort()).toEqual(FACTOR_AGAIN);
});
