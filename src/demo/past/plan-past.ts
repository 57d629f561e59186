import { dayNumberOf, weekdayOfDayNumber } from '../../kernel/time/civil-date.js';
import { minusHours, plusHours, plusMinutes, type Instant } from '../../kernel/time/instant.js';
import { civilDateOf, instantFromWallMinute, zoneId } from '../../kernel/time/zones.js';
import type { Mode, NewService } from '../../modules/directory/index.js';
import type { DemoPeople, MadePsychologist } from '../make-people.js';
import { countAround } from './count-around.js';
import { replyTo, wordsOf } from './review-words.js';
import { REVIEWERS } from './reviewers.js';

/** A session that somebody had, and what they said of it. */
export interface PastSession {
  /** Place among the reviewers. */
  readonly reviewer: number;
  readonly psychologist: MadePsychologist;
  readonly serviceId: string;
  readonly service: NewService;
  readonly mode: Mode;
  readonly bookedAt: Instant;
  readonly startsAt: Instant;
  readonly endsAt: Instant;
  readonly stars: number;
  readonly text: string | null;
  readonly reply: string | null;
}

const FIRST_DAY = -56;
const LAST_DAY = -12;
const EVENING = 20;
const MINUTES_A_DAY = 24 * 60;
/** An outcome has closed by then, and been reviewed and answered. */
const SETTLED_AFTER_HOURS = 96;

/** Past sessions of the whole directory, as many as its psychologists have stars. */
export function planPast({ psychologists }: DemoPeople, present: Instant): PastSession[] {
  const made = [...psychologists.values()];
  const wishes = made.flatMap((psychologist, place) =>
    [...psychologist.facts.stars].map((star, index, { length }) => {
      const day = FIRST_DAY + Math.floor(((LAST_DAY - FIRST_DAY) * (index + 0.5)) / length);
      return { psychologist, stars: Number(star), day: day + (place % 3) };
    }),
  );
  return wishes
    .map((wish, serial) => sessionOf(wish, serial, present))
    .filter(({ endsAt }) => plusHours(endsAt, SETTLED_AFTER_HOURS) < present);
}

/** A session on the wished day, or on the next with hours. */
export function sessionOf(
  wish: { psychologist: MadePsychologist; stars: number; day: number },
  serial: number,
  present: Instant,
): PastSession {
  const { psychologist, stars, day } = wish;
  const { facts, serviceIds } = psychologist;
  const alone = facts.services.findIndex(({ audience }) => audience === 'individual');
  const place = Math.max(0, alone);
  const service = countAround(facts.services, place);
  const { startsAt, hour } = openTime(psychologist, { day, serial, service }, present);
  return {
    reviewer: (serial * 7) % REVIEWERS.length,
    psychologist,
    serviceId: countAround(serviceIds, place),
    service,
    mode: countAround(service.modes, serial),
    // In the evening, two or three days before.
    bookedAt: plusMinutes(
      minusHours(startsAt, hour - EVENING + 24 * (2 + (serial % 2))),
      (serial * 13) % 55,
    ),
    startsAt,
    endsAt: plusMinutes(startsAt, service.durationMinutes),
    stars,
    text: wordsOf(stars, serial),
    reply: replyTo(serial),
  };
}

/** A start within the working hours of the wished day, or of the next day with hours. */
function openTime(
  { facts }: MadePsychologist,
  wish: { day: number; serial: number; service: NewService },
  present: Instant,
): { startsAt: Instant; hour: number } {
  const zone = zoneId(facts.zone);
  const first = dayNumberOf(civilDateOf(zone, present)) + wish.day;
  for (let day = first; day < first + 7; day++) {
    const starts = facts.week
      .filter(({ weekday }) => weekday === weekdayOfDayNumber(day))
      .flatMap(({ fromMinute, toMinute }) => startsIn(fromMinute, toMinute, wish.service));
    if (starts.length === 0) continue;
    const minute = countAround(starts, wish.serial);
    const startsAt = instantFromWallMinute(zone, day * MINUTES_A_DAY + minute);
    return { startsAt, hour: Math.floor(minute / 60) };
  }
  throw new RangeError(`${facts.name} never works.`);
}

/** On every hour from the beginning, as long as the session fits. */
function startsIn(fromMinute: number, toMinute: number, service: NewService): number[] {
  const count = Math.floor((toMinute - fromMinute - service.durationMinutes) / 60) + 1;
  return Array.from({ length: Math.max(0, count) }, (_, index) => fromMinute + index * 60);
}
