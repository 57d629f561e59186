import type { Instant } from '../../../kernel/time/instant.js';

/** What an admin compares for each credential: document, register and profile with each other. */
const CHECK_POINTS = ['numberMatches', 'nameMatches', 'isCurrent', 'issuerKnown'] as const;
type CheckPoint = (typeof CHECK_POINTS)[number];
export type CheckPoints = Readonly<Record<CheckPoint, boolean>>;

/** What somebody found, and where they looked it up. */
export interface CredentialCheck {
  readonly points: CheckPoints;
  readonly evidence: string;
  readonly checkedAt: Instant;
  /** Name of the admin. */
  readonly checkedBy: string;
}

/** A credential counts when every point holds. */
export function isGood(check: CredentialCheck | null): check is CredentialCheck {
  return check !== null && CHECK_POINTS.every((point) => check.points[point]);
}
