import { OPERATIONS } from '../support/operations.js';

/** All that an admin may ask for in somebody's name. A route that joins it joins it here, in plain sight. */
const LIST = [
  'cancelBooking',
  'endDevice',
  'getBooking',
  'getInvoice',
  'getMe',
  'getMessagePreferences',
  'listBookings',
  'listDevices',
  'listMyMessages',
  'resendConfirmation',
  'resendEmailProof',
  'updateMe',
];
const CLINICAL =
  /note|summary|homework|progress|mood|measure|goal|message[^s-]|room|reason|safety/i;

describe('what is done on behalf of somebody', () => {
  const listed = OPERATIONS.filter(({ isOnBehalf }) => isOnBehalf);

  it('is this, and nothing else', () => {
    expect(listed.map(({ id }) => id).sort()).toEqual(LIST);
  });

  it('asks for a new proof, the admin’s own, where the person is asked for one; is nobody else’s office', () => {
    const proven = listed.filter(({ needsStepUp }) => needsStepUp).map(({ id }) => id);
    expect(proven).toEqual(['endDevice']);
    expect(listed.filter(({ path }) => path.startsWith('/api/v1/admin/'))).toEqual([]);
    expect(listed.filter(({ access }) => access === 'public')).toEqual([]);
  });

  it('is nowhere near what is clinical', () => {
    expect(listed.filter(({ path }) => CLINICAL.test(path))).toEqual([]);
    expect(OPERATIONS.filter(({ path }) => CLINICAL.test(path)).length).toBeGreaterThan(20);
  });
});
