import { MINUTE } from '../../../../kernel/time/instant.js';

/** What an admin needs in order to act for somebody, at every request anew. */
export const SUPPORT_PERMISSION = 'admin:support:act';

/** A support act is over after half an hour; the database allows no longer one either. */
export const SUPPORT_ACT_MS = 30 * MINUTE;

/** Long enough to say something: the person reads it. */
export const SUPPORT_REASON = { shortest: 10, longest: 500 } as const;
