import { isoOf, type Instant } from '../../../kernel/time/instant.js';
import { contentLine, textValue } from './content-line.js';

/** Somebody with an address of mail. */
export interface Correspondent {
  readonly name: string;
  readonly address: string;
}

/** An event as we give it out. */
export interface WrittenEvent {
  /** The same for ever: by it a later form replaces an earlier one. */
  readonly uid: string;
  /** Rises with each form; a calendar ignores what is not newer. */
  readonly sequence: number;
  readonly writtenAt: Instant;
  readonly startsAt: Instant;
  readonly endsAt: Instant;
  readonly title: string;
  /** The page that says the rest to whoever may read it. */
  readonly url: string;
  readonly isCancelled: boolean;
  /** Between whom it is settled; absent in a feed, which nobody answers. */
  readonly parties?: { readonly organizer: Correspondent; readonly attendee: Correspondent };
}

/** What a mail asks of the calendar it comes to; a feed is only published, under a name. */
export type WrittenCalendar = { readonly events: readonly WrittenEvent[] } & (
  { readonly method: 'PUBLISH'; readonly name: string } | { readonly method: 'REQUEST' | 'CANCEL' }
);

/** How often those who follow a feed are asked to come. */
const REFRESH = 'PT1H';

/** A calendar file (RFC 5545, and RFC 7986 for a feed's name). Times are written in UTC. */
export function calendarText(calendar: WrittenCalendar): string {
  const { method, events } = calendar;
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//RuangPulih//Kalender//ID',
    'CALSCALE:GREGORIAN',
    `METHOD:${method}`,
    ...(calendar.method === 'PUBLISH' ? feedLines(calendar.name) : []),
    ...events.flatMap(eventLines),
    'END:VCALENDAR',
  ];
  return `${lines.join('\r\n')}\r\n`;
}

function feedLines(name: string): string[] {
  return [
    contentLine('NAME', textValue(name)),
    contentLine('X-WR-CALNAME', textValue(name)),
    `REFRESH-INTERVAL;VALUE=DURATION:${REFRESH}`,
    `X-PUBLISHED-TTL:${REFRESH}`,
  ];
}

function eventLines(event: WrittenEvent): string[] {
  return [
    'BEGIN:VEVENT',
    contentLine('UID', textValue(event.uid)),
    `SEQUENCE:${event.sequence}`,
    `DTSTAMP:${utc(event.writtenAt)}`,
    `DTSTART:${utc(event.startsAt)}`,
    `DTEND:${utc(event.endsAt)}`,
    contentLine('SUMMARY', textValue(event.title)),
    contentLine('DESCRIPTION', textValue(event.url)),
    contentLine('URL', event.url),
    ...partyLines(event),
    `STATUS:${event.isCancelled ? 'CANCELLED' : 'CONFIRMED'}`,
    `TRANSP:${event.isCancelled ? 'TRANSPARENT' : 'OPAQUE'}`,
    'CLASS:PRIVATE',
    'END:VEVENT',
  ];
}

/** Nobody is asked to answer: what is settled is settled on our pages. */
function partyLines({ parties }: WrittenEvent): string[] {
  if (parties === undefined) return [];
  const { organizer, attendee } = parties;
  return [
    contentLine('ORGANIZER', `mailto:${organizer.address}`, { CN: organizer.name }),
    contentLine('ATTENDEE', `mailto:${attendee.address}`, {
      CN: attendee.name,
      PARTSTAT: 'ACCEPTED',
      RSVP: 'FALSE',
    }),
  ];
}

/** To the second, as the format has it. */
function utc(at: Instant): string {
  return isoOf(at).replace(/[-:]|\.\d+/g, '');
}
