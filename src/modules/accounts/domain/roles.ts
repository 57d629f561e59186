export const ROLES = ['client', 'psychologist', 'admin'] as const;

export type Role = (typeof ROLES)[number];

const PERMISSIONS: Readonly<Record<Role, readonly string[]>> = {
  client: ['bookings:create', 'homework:tick', 'payments:create', 'progress:own'],
  psychologist: [
    'application:edit',
    'bookings:decide',
    'clients:follow',
    'clients:read',
    'earnings:own',
    'notes:write',
    'profile:edit',
    'schedule:edit',
  ],
  admin: [
    'admin:accounts:read',
    'admin:accounts:suspend',
    'admin:applications:decide',
    'admin:applications:read',
    'admin:bookings:read',
    'admin:help-contacts:edit',
    'admin:payouts:approve',
    'admin:payouts:prepare',
    'admin:payouts:read',
    'admin:psychologists:read',
    'admin:reviews:moderate',
    'admin:transactions:read',
  ],
};

/** What the roles together allow, each permission once, in a stable order. */
export function permissionsOf(roles: readonly Role[]): string[] {
  return [...new Set(ROLES.filter((role) => roles.includes(role)).flatMap((r) => PERMISSIONS[r]))];
}
