import type { Instant } from '../../../kernel/time/instant.js';

export const FACTS = ['joined', 'admitted', 'media_up', 'media_down', 'left'] as const;
/** `media_up` and `media_down` are what the participant's own browser said. */
export type Fact = (typeof FACTS)[number];

export const PARTICIPANTS = ['client', 'psychologist', 'guest'] as const;
/** The two parties of a session, and whom they bring. */
export type Participant = (typeof PARTICIPANTS)[number];

/** What one of the two parties did in a room, and when. */
export interface AttendanceFact {
  readonly participant: Exclude<Participant, 'guest'>;
  readonly fact: Fact;
  readonly at: Instant;
}

/** The same of anybody who was there. */
export interface PresenceFact {
  readonly participant: Participant;
  /** Of a guest alone; null also once their invitation is forgotten. */
  readonly guestName: string | null;
  readonly fact: Fact;
  readonly at: Instant;
}
