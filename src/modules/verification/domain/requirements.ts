import type { CivilDate } from '../../../kernel/time/civil-date.js';
import type { CredentialType } from './credential-type.js';

/**
 * What allows somebody to practise. Each row of `licences` alone is enough, when everything in it is
 * there; `always` is needed beside it. HIMPSI's licence and title, or a clinical psychologist's
 * registration and permit (UU 17/2023), and the degree both rest on.
 */
const REQUIRED: {
  readonly licences: readonly (readonly CredentialType[])[];
  readonly always: readonly CredentialType[];
} = {
  licences: [
    ['SIPP', 'SSP'],
    ['STR', 'SIPPK'],
  ],
  always: ['DEGREE'],
};

export function hasLicence(held: ReadonlySet<CredentialType>): boolean {
  return REQUIRED.licences.some((together) => together.every((type) => held.has(type)));
}

export function hasDegree(held: ReadonlySet<CredentialType>): boolean {
  return REQUIRED.always.every((type) => held.has(type));
}

/** The last day on which something holds; null is for ever. */
type LastDay = CivilDate | null;

/**
 * How long somebody may practise by what they hold: until the earliest end of what is required, by
 * the row that lasts longest.
 *
 * @returns null when what is required is not there.
 */
export function validityOf(
  held: readonly { readonly type: CredentialType; readonly expiresOn: LastDay }[],
): { readonly until: LastDay } | null {
  const ends = new Map<CredentialType, LastDay>();
  for (const { type, expiresOn } of held) {
    const known = ends.get(type);
    ends.set(type, known === undefined ? expiresOn : later(known, expiresOn));
  }
  const rows = REQUIRED.licences
    .map((licence) => [...licence, ...REQUIRED.always])
    .filter((row) => row.every((type) => ends.has(type)))
    .map((row) => row.map((type) => ends.get(type) ?? null).reduce(earlier));
  return rows.length === 0 ? null : { until: rows.reduce(later) };
}

/** Dates in the format of `CivilDate` sort as text. */
function earlier(one: LastDay, other: LastDay): LastDay {
  if (one === null || other === null) return one ?? other;
  return one < other ? one : other;
}

function later(one: LastDay, other: LastDay): LastDay {
  if (one === null || other === null) return null;
  return one > other ? one : other;
}
