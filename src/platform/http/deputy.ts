/**
 * Who asks instead of the person: a program with a key of theirs, or an admin who helps them. Nothing
 * clinical is there for either, whatever is the person's own.
 */
export type Deputy =
  | { readonly kind: 'program'; readonly keyId: string }
  | { readonly kind: 'support'; readonly adminId: string; readonly actId: string };
