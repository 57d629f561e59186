import type { Mode } from '../../modules/directory/index.js';
import type { StoryRecord } from './records.js';

/**
 * How a booking of the demo goes on. `waiting`: paid, and the psychologist has yet to answer;
 * `confirmed`: nobody has said how it ended, or it lies ahead.
 */
export type Fate =
  | 'unpaid'
  | 'waiting'
  | 'lapsed'
  | 'rejected'
  | 'confirmed'
  | 'completed'
  | 'client_absent'
  | 'psychologist_absent';

/** What the client says of it afterwards, and what comes of that. */
export interface PlannedReview {
  readonly rating: number;
  readonly text: string;
  /** The psychologist's answer. */
  readonly reply?: string;
  /** Why the psychologist asks for it to be looked at. */
  readonly report?: 'personal_data' | 'insult';
  /** Why an admin hides it. */
  readonly hiddenBecause?: string;
}

/** A booking as the demo wants it; the nearest free time to the wish is taken. */
export interface PlannedBooking {
  readonly client: string;
  readonly psychologist: string;
  /** Which of the psychologist's services, from 0. */
  readonly service: number;
  readonly mode?: Mode;
  /** Days from the day on which the demo is made, on the psychologist's calendar. */
  readonly day: number;
  /** Hour on the psychologist's wall clock. */
  readonly hour: number;
  /** Past that hour; 0 when left out. */
  readonly minute?: number;
  /** Hours before the wished time, or, of what is still waiting, before the present. */
  readonly bookedHoursBefore: number;
  readonly reason?: string;
  readonly fate: Fate;
  /** Whom the client brings, from a place of their own. */
  readonly guest?: { readonly name: string; readonly email: string };
  readonly review?: PlannedReview;
  /** Written after the session. */
  readonly record?: StoryRecord | undefined;
}
