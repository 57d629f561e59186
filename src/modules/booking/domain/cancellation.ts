import {
  earlierOf,
  HOUR,
  instant,
  minusHours,
  type Instant,
} from '../../../kernel/time/instant.js';
import type { Booking } from './booking.js';

/** Why a cancellation gives back what it gives back. */
export const CANCELLATION_RULES = [
  'nothing_paid',
  'not_confirmed_yet',
  'by_psychologist',
  'free_window',
  'by_hours',
  'capped',
] as const;
export type CancellationRule = (typeof CANCELLATION_RULES)[number];

/** From so many hours before the start on, a cancelling client gets this percent back. */
export interface Step {
  readonly hoursBefore: number;
  readonly percent: number;
}

/** Everything the policy looks at. */
export type CancellableFacts = Pick<
  Booking,
  'status' | 'startsAt' | 'keepUntil' | 'decideUntil' | 'freeCancelUntil' | 'refundCapPercent'
> & { readonly isPaid: boolean };

/** What cancelling now would give back, why, and how long that stays true. */
export interface Cancellation {
  readonly percent: number;
  readonly rule: CancellationRule;
  /** The notice the rule `by_hours` counts from; null for any other. */
  readonly hoursBefore: number | null;
  /** From this instant on less would come back, or it could not be cancelled any more. */
  readonly holdsUntil: Instant;
  /** What would come back just then; null when it could no longer be cancelled. */
  readonly nextPercent: number | null;
}

/** The states somebody may still say no in. */
const MAY_CANCEL: Readonly<Record<'client' | 'psychologist', readonly Booking['status'][]>> = {
  client: ['offered', 'held', 'requested', 'confirmed'],
  // To what is requested a psychologist says no by rejecting it; a hold is not theirs to see.
  psychologist: ['offered', 'confirmed'],
};

/** Whether this side may cancel in the state the booking is in. What has begun is not cancelled. */
export function mayCancel(
  { status, startsAt }: Pick<Booking, 'status' | 'startsAt'>,
  party: 'client' | 'psychologist',
  now: Instant,
): boolean {
  return MAY_CANCEL[party].includes(status) && (status !== 'confirmed' || now < startsAt);
}

/** The policy: what cancelling gives back, by who cancels, the state and the hours that are left. */
export function cancellationOf(
  facts: CancellableFacts,
  steps: readonly Step[],
  { party, now }: { party: 'client' | 'psychologist'; now: Instant },
): Cancellation | null {
  if (!mayCancel(facts, party, now)) return null;
  const whole = (rule: CancellationRule): Cancellation => ({
    ...{ percent: 100, rule, hoursBefore: null },
    ...{ holdsUntil: lastSay(facts), nextPercent: null },
  });
  if (!facts.isPaid) return whole('nothing_paid');
  if (party === 'psychologist') return whole('by_psychologist');
  if (facts.status === 'requested') return whole('not_confirmed_yet');
  return byTerms(facts, steps, now);
}

/**
 * The percent a client gets back from a paid, agreed session at an instant. More notice never gives
 * less, in whatever order the steps stand.
 */
export function percentAt(
  facts: Pick<CancellableFacts, 'startsAt' | 'freeCancelUntil' | 'refundCapPercent'>,
  steps: readonly Step[],
  now: Instant,
): number {
  if (isFree(facts, now)) return 100;
  return Math.min(stepAt(facts, steps, now)?.percent ?? 0, facts.refundCapPercent ?? 100);
}

function byTerms(facts: CancellableFacts, steps: readonly Step[], now: Instant): Cancellation {
  const percent = percentAt(facts, steps, now);
  const worse = turningPoints(facts, steps)
    .filter((at) => at >= now && at < facts.startsAt)
    .find((at) => percentAt(facts, steps, instant(at + 1)) < percent);
  const step = stepAt(facts, steps, now);
  const rule = ruleOf(facts, step, now);
  return {
    percent,
    rule,
    hoursBefore: rule === 'by_hours' ? (step?.hoursBefore ?? 0) : null,
    holdsUntil: worse ?? facts.startsAt,
    nextPercent: worse === undefined ? null : percentAt(facts, steps, instant(worse + 1)),
  };
}

function ruleOf(facts: CancellableFacts, step: Step | undefined, now: Instant): CancellationRule {
  if (isFree(facts, now)) return 'free_window';
  const cap = facts.refundCapPercent;
  return cap !== null && cap < (step?.percent ?? 0) ? 'capped' : 'by_hours';
}

function isFree({ freeCancelUntil }: Pick<Booking, 'freeCancelUntil'>, now: Instant): boolean {
  return freeCancelUntil !== null && now < freeCancelUntil;
}

function stepAt(
  { startsAt }: Pick<Booking, 'startsAt'>,
  steps: readonly Step[],
  now: Instant,
): Step | undefined {
  const hours = (startsAt - now) / HOUR;
  const reached = steps.filter(({ hoursBefore }) => hours >= hoursBefore);
  return reached.reduce<Step | undefined>(
    (best, step) => (best === undefined || step.percent > best.percent ? step : best),
    undefined,
  );
}

/** The instants after which another percent may hold, in order. */
function turningPoints(facts: CancellableFacts, steps: readonly Step[]): Instant[] {
  const ends = steps.map(({ hoursBefore }) => minusHours(facts.startsAt, hoursBefore));
  // A window is over at its very end, a step only after it.
  const free = facts.freeCancelUntil === null ? [] : [instant(facts.freeCancelUntil - 1)];
  return [...ends, ...free].sort((one, other) => one - other);
}

/** When somebody else, or time, ends the choice. */
function lastSay({ status, startsAt, keepUntil, decideUntil }: CancellableFacts): Instant {
  if (status === 'requested') return decideUntil ?? startsAt;
  return status === 'confirmed' ? startsAt : earlierOf(keepUntil ?? startsAt, startsAt);
}
