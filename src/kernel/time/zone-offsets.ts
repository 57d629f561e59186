import { instant, MINUTE, type Instant } from './instant.js';

const UTC_DAY = 86_400_000;
/** About 27 years of days: far more than a running process asks for, so memory stays bounded. */
const MOST_DAYS = 10_000;
/** The time zone database has about 600 names. */
const MOST_ZONES = 1_000;

/** A UTC day on which the offset changes: from `at` on, `after` holds. */
interface Transition {
  readonly at: Instant;
  readonly before: number;
  readonly after: number;
}

/** The offsets of one zone, remembered by UTC day: `Intl` is asked once a day, not once a slot. */
class ZoneOffsets {
  private readonly days = new Map<number, number | Transition>();
  private readonly format: Intl.DateTimeFormat;

  constructor(zone: string) {
    this.format = new Intl.DateTimeFormat('en-US', { timeZone: zone, timeZoneName: 'longOffset' });
  }

  minutesAt(at: Instant): number {
    const day = Math.floor(at / UTC_DAY);
    const known = this.days.get(day) ?? this.learn(day);
    if (typeof known === 'number') return known;
    return at < known.at ? known.before : known.after;
  }

  /** The first instant after `from`, up to `to`, at which the offset is no longer that of `from`. */
  transitionBetween(from: Instant, to: Instant): Instant {
    const before = this.ask(from);
    let [low, high] = [Math.floor(from / MINUTE), Math.ceil(to / MINUTE)];
    while (high - low > 1) {
      const middle = Math.floor((low + high) / 2);
      if (this.ask(middle * MINUTE) === before) low = middle;
      else high = middle;
    }
    return instant(high * MINUTE);
  }

  private learn(day: number): number | Transition {
    const [from, to] = [instant(day * UTC_DAY), instant((day + 1) * UTC_DAY)];
    const [before, after] = [this.ask(from), this.ask(to)];
    const learnt =
      before === after ? before : { at: this.transitionBetween(from, to), before, after };
    if (this.days.size >= MOST_DAYS) this.days.clear();
    this.days.set(day, learnt);
    return learnt;
  }

  private ask(at: number): number {
    const match = /GMT(?:([+-])(\d{2}):(\d{2}))?/.exec(this.format.format(at));
    if (match === null) throw new Error('Intl printed no offset.');
    const minutes = Number(match[2] ?? 0) * 60 + Number(match[3] ?? 0);
    return match[1] === '-' ? 0 - minutes : minutes;
  }
}

const zones = new Map<string, ZoneOffsets>();

/** The offsets of a zone, shared by the whole process. @throws RangeError for an unknown zone. */
export function offsetsOf(zone: string): ZoneOffsets {
  const known = zones.get(zone);
  if (known !== undefined) return known;
  if (zones.size >= MOST_ZONES) zones.clear();
  const learnt = new ZoneOffsets(zone);
  zones.set(zone, learnt);
  return learnt;
}
