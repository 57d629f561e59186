import {
  APPLICATION_ACTS,
  APPLICATION_STATUSES,
  isArrow,
  isEditable,
  type ApplicationStatus,
} from './application-status.js';

/** Every move this release makes, said once more and by hand: from, act, to. */
const MOVES = [
  'none begin draft',
  'draft submit submitted',
  'more_needed submit submitted',
  'submitted request_more more_needed',
  'submitted approve approved',
  'submitted reject rejected',
  'rejected reopen draft',
];
const FROM: readonly (ApplicationStatus | 'none')[] = ['none', ...APPLICATION_STATUSES];

describe('an application', () => {
  it('makes these moves and no other, whatever the pair of states and the act', () => {
    const allowed = FROM.flatMap((from) =>
      APPLICATION_ACTS.flatMap((act) =>
        APPLICATION_STATUSES.filter((to) => isArrow(act, from, to)).map(
          (to) => `${from} ${act} ${to}`,
        ),
      ),
    );
    expect(allowed.sort()).toEqual(MOVES.sort());
  });

  it('is written on before it is handed in and when more is asked for, never while it is judged', () => {
    expect(APPLICATION_STATUSES.filter(isEditable)).toEqual(['draft', 'more_needed']);
  });
});
