import type { Instant } from '../../../kernel/time/instant.js';

export const FACTS = ['joined', 'admitted', 'media_up', 'media_down', 'left'] as const;
/** `media_up` and `media_down` are what the participant's own browser said. */
export type Fact = (typeof FACTS)[number];

/** Who did what in a room, and when. */
export interface AttendanceFact {
  readonly participant: 'client' | 'psychologist';
  readonly fact: Fact;
  readonly at: Instant;
}
