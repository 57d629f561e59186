import { plusHours, type Instant } from '../../kernel/time/instant.js';
import { DEMO_PSYCHOLOGIST } from '../data/psychologist.js';
import type { DemoPeople } from '../make-people.js';
import { countAround } from './count-around.js';
import { sessionOf, type PastSession } from './plan-past.js';
import { REVIEWERS } from './reviewers.js';

/** What became of a booking of the last days. */
export type Fate = 'completed' | 'client_absent' | 'expired' | 'cancelled';

export interface RecentBooking extends PastSession {
  readonly fate: Fate;
}

const FIRST_DAY = -11;
const LAST_DAY = -1;
/** Nobody reviews these, so the stars of their plan are never shown. */
const STARS = 5;
const FATES: readonly Fate[] = [
  ...(['completed', 'completed', 'expired', 'completed', 'completed', 'cancelled'] as const),
  ...(['completed', 'client_absent', 'completed', 'completed', 'expired', 'completed'] as const),
];

/** The days the reviewed past leaves empty: a few sessions a day, one for each reviewer at most. */
export function planRecent({ psychologists }: DemoPeople, present: Instant): RecentBooking[] {
  const others = [...psychologists.values()].filter(
    ({ facts }) => facts.name !== DEMO_PSYCHOLOGIST,
  );
  const days = LAST_DAY - FIRST_DAY + 1;
  return REVIEWERS.map((_, index) => {
    const day = FIRST_DAY + Math.floor((index * days) / REVIEWERS.length);
    const psychologist = countAround(others, index * 5);
    const plan = sessionOf({ psychologist, stars: STARS, day }, index, present);
    return { ...plan, reviewer: index, fate: countAround(FATES, index) };
  }).filter(({ endsAt }) => plusHours(endsAt, 1) < present);
}
