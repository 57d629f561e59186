import { permissionsOfDuties, type Duty } from './duties.js';

export const ROLES = ['client', 'psychologist', 'admin'] as const;

export type Role = (typeof ROLES)[number];

/** An admin's follow from their duties instead. */
const PERMISSIONS: Readonly<Record<Exclude<Role, 'admin'>, readonly string[]>> = {
  client: [
    'api-keys:manage',
    'bookings:create',
    'care-people:own',
    'homework:tick',
    'payments:create',
    'progress:own',
  ],
  psychologist: [
    'api-keys:manage',
    'application:edit',
    'bookings:decide',
    'clients:follow',
    'earnings:own',
    'notes:write',
    'profile:edit',
    'reports:own',
    'schedule:edit',
  ],
};

/** What roles and duties together allow, each permission once, in a stable order. */
export function permissionsOf(roles: readonly Role[], duties: readonly Duty[]): string[] {
  const ofRoles = ROLES.filter((role) => roles.includes(role)).flatMap((role) =>
    role === 'admin' ? permissionsOfDuties(duties) : PERMISSIONS[role],
  );
  return [...new Set(ofRoles)].sort();
}
