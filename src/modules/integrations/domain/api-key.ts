/** What a key can be given, each opening the routes that name it with `AllowKey`. */
export const SCOPES = ['directory:read', 'slots:read'] as const;

export type ApiScope = (typeof SCOPES)[number];

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
