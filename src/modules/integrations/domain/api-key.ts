/** What a key can be given, each opening the routes that name it with `AllowKey`. */
export const SCOPES = [
  'directory:read',
  'slots:read',
  'bookings:read',
  'bookings:write',
  'payments:create',
] as const;

export type ApiScope = (typeof SCOPES)[number];

/** What an account must be allowed itself for a key of its own to open it; the others need nothing. */
const NEEDS: Readonly<Partial<Record<ApiScope, string>>> = {
  'bookings:write': 'bookings:create',
  'payments:create': 'payments:create',
};

/** The scopes that would open nothing to a key of somebody with these permissions. */
export function uselessScopes(
  scopes: readonly ApiScope[],
  permissions: ReadonlySet<string>,
): ApiScope[] {
  return scopes.filter((scope) => {
    const needed = NEEDS[scope];
    return needed !== undefined && !permissions.has(needed);
  });
}

/** Living keys of one account; the table has as many seats. */
export const MOST_KEYS = 20;

/** Longest life of a key that is to end by itself: three years. */
export const MOST_DAYS = 1_095;

export const KEY_STATES = ['active', 'expired', 'revoked'] as const;

export type KeyState = (typeof KEY_STATES)[number];

/** What may be shown of a key for ever: how every key begins, and which one it is. */
export function hintOf(publicId: string): string {
  return `rp_live_${publicId}`;
}
