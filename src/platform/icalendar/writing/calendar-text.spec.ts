import fc from 'fast-check';
import ICAL from 'ical.js';
import nodeIcal, { type VEvent } from 'node-ical';
import { instant } from '../../../kernel/time/instant.js';
import { at } from '../../../kernel/time/testing.js';
import { zoneId } from '../../../kernel/time/zones.js';
import { busyTimesOf } from '../reading/busy-times-of.js';
import { calendarText, type WrittenEvent } from './calendar-text.js';

const ZONE = 'Asia/Jakarta';
const EVENT: WrittenEvent = {
  uid: 'one@calendar.test',
  sequence: 3,
  writtenAt: at('2026-11-20 09:00', ZONE),
  startsAt: at('2026-11-26 10:00', ZONE),
  endsAt: at('2026-11-26 10:50', ZONE),
  title: 'Sesi RuangPulih',
  url: 'https://ruangpulih.test/sesi/1',
  isCancelled: false,
};
const PARTIES = {
  organizer: { name: 'RuangPulih', address: 'halo@ruangpulih.test' },
  attendee: { name: 'Sari; "S", M:', address: 'sari@ruangpulih.test' },
};

describe('a calendar file as we write it', () => {
  it('says times in UTC, ends every line with CRLF, and names the method', () => {
    const text = invitation({});
    expect(text).toContain('\r\nMETHOD:REQUEST\r\n');
    expect(text).toContain('\r\nDTSTART:20261126T030000Z\r\nDTEND:20261126T035000Z\r\n');
    expect(text).toContain('\r\nSEQUENCE:3\r\n');
    expect(text).toContain('\r\nSTATUS:CONFIRMED\r\n');
    expect(text.endsWith('END:VCALENDAR\r\n')).toBe(true);
    expect(text.replace(/\r\n/g, '')).not.toMatch(/[\r\n]/);
  });

  it('a cancelled event is said to be so, and takes no time', () => {
    const text = invitation({ isCancelled: true });
    expect(text).toContain('METHOD:CANCEL');
    expect(text).toContain('STATUS:CANCELLED');
    expect(text).toContain('TRANSP:TRANSPARENT');
  });

  it('asks nobody to answer, and keeps a name with marks in it in one piece', () => {
    const [event] = byIcalJs(invitation({ parties: PARTIES }));
    const attendee = event?.getFirstProperty('attendee');
    expect(attendee?.getFirstValue()).toBe('mailto:sari@ruangpulih.test');
    expect(attendee?.getParameter('rsvp')).toBe('FALSE');
    expect(attendee?.getParameter('cn')).toBe(PARTIES.attendee.name);
  });

  it('no line is longer than 75 octets, and none ends within a character', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (title) => {
        const lines = published([{ ...EVENT, title }]).split('\r\n');
        const isWhole = (line: string): boolean => Buffer.from(line).toString() === line;
        const wrong = lines.filter((line) => Buffer.byteLength(line) > 75 || !isWhole(line));
        expect(wrong).toEqual([]);
      }),
    );
  });

  it('no title, whatever is in it, ends its line or adds a property', () => {
    const names = (text: string): string[] =>
      text
        .replace(/\r\n[ \t]/g, '')
        .split('\r\n')
        .map((line) => /^[A-Z-]*/.exec(line)?.[0] ?? '');
    const plain = names(published([EVENT]));
    const nasty = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constant('a\r\nEND:VEVENT\r\nBEGIN:VALARM'),
      fc.constant('\n\r;,:\\"\u0000\u2028'),
    );
    fc.assert(
      fc.property(nasty, (title) => {
        expect(names(published([{ ...EVENT, title }]))).toEqual(plain);
      }),
    );
  });

  it('two independent readers and our own read back what was written', () => {
    const titles = fc.string({ unit: fc.constantFrom(...'aÅ日😀 ;,\\:"^'), maxLength: 60 });
    const minutes = fc.integer({ min: 0, max: 500_000 });
    fc.assert(
      fc.property(titles, minutes, fc.integer({ min: 1, max: 600 }), (words, from, lasts) => {
        const startsAt = instant(EVENT.startsAt + from * 60_000);
        const endsAt = instant(startsAt + lasts * 60_000);
        // Readers differ in what they trim.
        const event = { ...EVENT, title: `|${words}|`, startsAt, endsAt };
        const text = published([event]);
        const [first] = byIcalJs(text);
        expect(first?.getFirstPropertyValue('summary')).toBe(event.title);
        expect(first && new ICAL.Event(first).endDate.toJSDate()).toEqual(new Date(endsAt));
        const [second] = byNodeIcal(text);
        expect(second?.start.getTime()).toBe(startsAt);
        expect(second?.end.getTime()).toBe(endsAt);
        expect(ownBusy(text)).toEqual([{ startsAt, endsAt }]);
      }),
      { numRuns: 60 },
    );
  });

  it('asked for, moved, cancelled: both readers end with nothing, in whatever order it comes', () => {
    const later = { startsAt: at('2026-11-27 10:00', ZONE), endsAt: at('2026-11-27 10:50', ZONE) };
    const story = [
      invitation({ sequence: 0 }),
      invitation({ sequence: 1, ...later }),
      invitation({ sequence: 2, ...later, isCancelled: true }),
    ];
    for (const order of [story, story.toReversed()]) {
      expect(standing(order.flatMap(seenByIcalJs))).toEqual([]);
      expect(standing(order.flatMap(seenByNodeIcal))).toEqual([]);
    }
    const moved = [{ sequence: 1, isCancelled: false, startsAt: later.startsAt }];
    expect(standing(story.slice(0, 2).flatMap(seenByIcalJs))).toMatchObject(moved);
    expect(standing(story.slice(0, 2).flatMap(seenByNodeIcal))).toMatchObject(moved);
  });
});

/** What a calendar program keeps of an event. */
interface Seen {
  readonly uid: string;
  readonly sequence: number;
  readonly isCancelled: boolean;
  readonly startsAt: number;
}

/** As RFC 5546 has it: of the forms with one UID the newest counts, and a cancelled one is gone. */
function standing(seen: readonly Seen[]): Seen[] {
  const newest = new Map<string, Seen>();
  for (const form of seen) {
    const known = newest.get(form.uid);
    if (known === undefined || known.sequence < form.sequence) newest.set(form.uid, form);
  }
  return [...newest.values()].filter(({ isCancelled }) => !isCancelled);
}

function seenByIcalJs(text: string): Seen[] {
  return byIcalJs(text).map((component) => {
    const { uid, sequence, startDate } = new ICAL.Event(component);
    const isCancelled = component.getFirstPropertyValue('status') === 'CANCELLED';
    return { uid, sequence, isCancelled, startsAt: startDate.toJSDate().getTime() };
  });
}

function seenByNodeIcal(text: string): Seen[] {
  return byNodeIcal(text).map(({ uid, sequence, status, start }) => ({
    uid,
    sequence: Number(sequence),
    isCancelled: status === 'CANCELLED',
    startsAt: start.getTime(),
  }));
}

function byIcalJs(text: string): ICAL.Component[] {
  return new ICAL.Component(ICAL.parse(text) as unknown[]).getAllSubcomponents('vevent');
}

function byNodeIcal(text: string): VEvent[] {
  return Object.values(nodeIcal.sync.parseICS(text)).filter((part) => part.type === 'VEVENT');
}

function ownBusy(text: string) {
  const period = { startsAt: at('2026-01-01 00:00', ZONE), endsAt: at('2029-01-01 00:00', ZONE) };
  const question = { zone: zoneId(ZONE), period, allDayCounts: true, isOwn: () => false };
  return busyTimesOf(text, question).busy;
}

function invitation(change: Partial<WrittenEvent>): string {
  const method = change.isCancelled === true ? 'CANCEL' : 'REQUEST';
  const events = [{ ...EVENT, parties: PARTIES, ...change }];
  return calendarText({ method, events });
}

function published(events: readonly WrittenEvent[]): string {
  return calendarText({ method: 'PUBLISH', name: 'RuangPulih', events });
}
