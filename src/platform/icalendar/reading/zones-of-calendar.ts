import type { ZoneId } from '../../../kernel/time/zones.js';
import { textOf, type Properties } from './properties.js';
import type { WallMoment } from './wall-moment.js';
import { TooMuchWork, type WorkLimit } from './work-limit.js';
import {
  clockOfDescription,
  clockOfZone,
  ianaZoneOf,
  UTC_CLOCK,
  type ZoneClock,
} from './zone-clock.js';

export interface ZoneSources {
  /** The VTIMEZONE components. */
  readonly described: readonly Properties[];
  readonly calendarZone: string | null;
  /** Whose wall clock times without a zone mean. */
  readonly readersZone: ZoneId;
  /** Seconds of the wall clock that will be asked about. */
  readonly period: { readonly from: number; readonly to: number };
}

/**
 * Whose clock a time is told by. A name that IANA or Windows has means that zone, whatever the file
 * describes under it; another name means what the file describes, else the calendar's own zone,
 * else the reader's.
 */
export class ZonesOfCalendar {
  private readonly clocks = new Map<string, ZoneClock>();
  private readonly own: ZoneClock;

  constructor(
    private readonly sources: ZoneSources,
    private readonly limit: WorkLimit,
  ) {
    this.own = clockOfZone(sources.readersZone);
  }

  clockOf({ kind, zoneName }: WallMoment): ZoneClock {
    if (kind === 'utc') return UTC_CLOCK;
    if (zoneName === null) return this.own;
    const known = this.clocks.get(zoneName);
    if (known !== undefined) return known;
    const found = this.find(zoneName);
    this.clocks.set(zoneName, found);
    return found;
  }

  private find(zoneName: string): ZoneClock {
    const iana = ianaZoneOf(zoneName);
    if (iana !== undefined) return clockOfZone(iana);
    const description = this.sources.described.find(({ own }) => textOf(own, 'tzid') === zoneName);
    const place = description && ianaZoneOf(textOf(description.own, 'x-lic-location') ?? '');
    if (place !== undefined) return clockOfZone(place);
    return (description && this.described(description)) ?? this.calendarsOwn();
  }

  private described({ inner }: Properties): ZoneClock | undefined {
    try {
      return clockOfDescription(inner, this.sources.period, this.limit);
    } catch (error) {
      if (error instanceof TooMuchWork) return undefined;
      throw error;
    }
  }

  private calendarsOwn(): ZoneClock {
    const zone = ianaZoneOf(this.sources.calendarZone ?? '');
    return zone === undefined ? this.own : clockOfZone(zone);
  }
}
