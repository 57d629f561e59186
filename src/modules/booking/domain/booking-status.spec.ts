import {
  ARROWS,
  BOOKING_ACTS,
  BOOKING_STATUSES,
  isArrow,
  type BookingStatus,
} from './booking-status.js';

/** Every move this release makes, said once more and by hand: from, act, to. */
const MOVES: readonly string[] = [
  'none hold held',
  'none hold requested',
  'none hold confirmed',
  'none offer offered',
  'offered take held',
  'offered take requested',
  'offered take confirmed',
  'offered expire expired',
  'offered cancel cancelled',
  'requested move requested',
  'confirmed move confirmed',
  'held start_payment held',
  'held pay requested',
  'held pay confirmed',
  'held expire expired',
  'held cancel cancelled',
  'requested cancel cancelled',
  'confirmed cancel cancelled',
  'expired pay_late requested',
  'expired pay_late confirmed',
  'requested confirm confirmed',
  'requested reject rejected',
  'requested lapse rejected',
  'confirmed complete completed',
  'confirmed mark_absent client_absent',
  'confirmed mark_absent psychologist_absent',
  'completed correct client_absent',
  'completed correct psychologist_absent',
  'completed correct cancelled',
  'client_absent correct completed',
  'client_absent correct psychologist_absent',
  'client_absent correct cancelled',
  'psychologist_absent correct completed',
  'psychologist_absent correct client_absent',
  'psychologist_absent correct cancelled',
  'completed close completed',
  'client_absent close client_absent',
  'psychologist_absent close psychologist_absent',
];
const FROM: readonly (BookingStatus | 'none')[] = ['none', ...BOOKING_STATUSES];

describe('the states of a booking', () => {
  it('move by these arrows and by no other pair of states and act', () => {
    const found = FROM.flatMap((from) =>
      BOOKING_ACTS.flatMap((act) =>
        BOOKING_STATUSES.filter((to) => isArrow(act, from, to)).map((to) => `${from} ${act} ${to}`),
      ),
    );
    expect(found.sort()).toEqual([...MOVES].sort());
  });

  it.each(['cancelled', 'rejected'] as const)('never come back from %s', (status) => {
    const ways = Object.values(ARROWS).flat();
    expect(ways.filter(([from]) => from === status)).toEqual([]);
  });
});
