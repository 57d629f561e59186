import { HOUR, minusHours, type Instant } from '../../../kernel/time/instant.js';
import type { Interval } from '../../../kernel/time/interval.js';
import { civilOf, type ZoneId } from '../../../kernel/time/zones.js';

/** When in their day somebody would have time; none named means any. */
export const DAY_PARTS = ['morning', 'afternoon', 'evening'] as const;
export type DayPart = (typeof DAY_PARTS)[number];

/** So many places in line one client has at once. */
export const MOST_PLACES = 5;
/** A place is kept so long; whoever still waits then asks again. */
export const PLACE_DAYS = 60;
/** A time that so many in a row did not take is everybody's. */
const MOST_REFUSALS = 3;
/** From here on it is everybody's too. */
const PUBLIC_HOURS = 12;
/** Farther off than this, there is longer to think. */
const FAR_HOURS = 48;

const NOON_MINUTE = 12 * 60;
const EVENING_MINUTE = 17 * 60;
const NIGHT_ENDS_MINUTE = 7 * 60;
const NIGHT_BEGINS_MINUTE = 21 * 60;

/** Somebody in line, as far as it decides what they are offered. */
export interface Waiting {
  readonly id: string;
  readonly carePersonId: string;
  readonly serviceId: string;
  readonly wanted: readonly DayPart[];
  readonly clientZone: ZoneId;
  /** Only times before this one, when a session is to be earlier; else null. */
  readonly before: Instant | null;
}

/** A time that was offered to somebody in line. */
export interface PastOffer extends Interval {
  readonly carePersonId: string;
  readonly serviceId: string;
  readonly isOpen: boolean;
}

/** All that decides who is offered which part of a time that became free. */
export interface Line {
  readonly now: Instant;
  /** In the order they came. */
  readonly waiting: readonly Waiting[];
  /** Since the time became free, and whatever is open. */
  readonly offers: readonly PastOffer[];
  /** What can be booked of it now, by service. */
  readonly free: ReadonlyMap<string, readonly Interval[]>;
  /** When the waiting have sessions themselves. */
  readonly busy: readonly (Interval & { readonly carePersonId: string })[];
}

/** Whom to offer which session; or whether there is reason to look at the time once more. */
export type NextOffer =
  | { readonly kind: 'offer'; readonly to: Waiting; readonly session: Interval }
  | { readonly kind: 'later' }
  | { readonly kind: 'settled' };

/** For how long a time is kept for somebody from the line: half an hour, two when it is far off. */
export function keptHours(now: Instant, startsAt: Instant): number {
  return startsAt - now > FAR_HOURS * HOUR ? 2 : 0.5;
}

/** Whether the client is likely asleep: nothing is sent from nine in the evening until seven. */
function isQuiet(zone: ZoneId, now: Instant): boolean {
  const { minuteOfDay } = civilOf(zone, now);
  return minuteOfDay < NIGHT_ENDS_MINUTE || minuteOfDay >= NIGHT_BEGINS_MINUTE;
}

/** Case 18: the first in line who wants it, is awake and has nothing else offered. */
export function nextOffer(line: Line): NextOffer {
  let isAnybodyLeft = line.offers.some(({ isOpen }) => isOpen);
  for (const to of line.waiting) {
    const session = line.free.get(to.serviceId)?.find((one) => suits(line, to, one));
    if (session === undefined) continue;
    if (isQuiet(to.clientZone, line.now) || hasOpenOffer(line, to)) isAnybodyLeft = true;
    else return { kind: 'offer', to, session };
  }
  return { kind: isAnybodyLeft ? 'later' : 'settled' };
}

function suits({ now, offers, busy }: Line, to: Waiting, session: Interval): boolean {
  if (now > minusHours(session.startsAt, PUBLIC_HOURS)) return false;
  if (to.before !== null && session.startsAt >= to.before) return false;
  if (!isWantedPart(to, session.startsAt)) return false;
  if (busy.some((own) => own.carePersonId === to.carePersonId && meet(own, session))) return false;
  const made = offers.filter((offer) => meet(offer, session));
  return made.length < MOST_REFUSALS && !made.some((offer) => isFor(offer, to));
}

function isWantedPart({ wanted, clientZone }: Waiting, startsAt: Instant): boolean {
  return wanted.length === 0 || wanted.includes(dayPartOf(clientZone, startsAt));
}

function dayPartOf(zone: ZoneId, at: Instant): DayPart {
  const { minuteOfDay } = civilOf(zone, at);
  if (minuteOfDay < NOON_MINUTE) return 'morning';
  return minuteOfDay < EVENING_MINUTE ? 'afternoon' : 'evening';
}

function hasOpenOffer({ offers }: Line, to: Waiting): boolean {
  return offers.some((offer) => offer.isOpen && isFor(offer, to));
}

function isFor(offer: PastOffer, { carePersonId, serviceId }: Waiting): boolean {
  return offer.carePersonId === carePersonId && offer.serviceId === serviceId;
}

function meet(one: Interval, other: Interval): boolean {
  return one.startsAt < other.endsAt && other.startsAt < one.endsAt;
}
