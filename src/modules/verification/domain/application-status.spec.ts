import { instant } from '../../../kernel/time/instant.js';
import type { CredentialCheck } from './credential-check.js';
import {
  APPLICATION_ACTS,
  APPLICATION_STATUSES,
  isArrow,
  isEditable,
  mayWriteCredential,
  type ApplicationStatus,
} from './application-status.js';

function found(nameMatches: boolean): CredentialCheck {
  const points = { numberMatches: true, nameMatches, isCurrent: true, issuerKnown: true };
  return { points, evidence: 'seen', checkedAt: instant(0), checkedBy: 'Dewi' };
}

/** Every move there is, said once more and by hand: from, act, to. */
const MOVES = [
  'none begin draft',
  'draft submit submitted',
  'more_needed submit submitted',
  'submitted request_more more_needed',
  'submitted approve approved',
  'submitted reject rejected',
  'rejected reopen draft',
  'approved suspend suspended',
  'suspended restore approved',
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

  it('gets more credentials once approved, and these may be mended until they are good', () => {
    const writable = (known: { check: CredentialCheck | null } | null): ApplicationStatus[] =>
      APPLICATION_STATUSES.filter((status) => mayWriteCredential(status, known));
    expect(writable(null)).toEqual(['draft', 'more_needed', 'approved']);
    expect(writable({ check: null })).toEqual(['draft', 'more_needed', 'approved']);
    expect(writable({ check: found(false) })).toEqual(['draft', 'more_needed', 'approved']);
    expect(writable({ check: found(true) })).toEqual(['draft', 'more_needed']);
  });
});
