import nodeIcal from 'node-ical';
import { instantOf } from '../../../kernel/time/instant.js';
import { at } from '../../../kernel/time/testing.js';
import { intervalSet } from '../../../kernel/time/interval-set.js';
import { zoneId } from '../../../kernel/time/zones.js';
import type { AwkwardCalendar } from '../../../../test/support/calendars/awkward-calendar.js';
import { BROKEN } from '../../../../test/support/calendars/broken.js';
import { FREE_AND_DAYS } from '../../../../test/support/calendars/free-and-days.js';
import { REPEATING } from '../../../../test/support/calendars/repeating.js';
import { ZONES } from '../../../../test/support/calendars/zones.js';
import { busyTimesOf, type BusyTimes } from './busy-times-of.js';

const CORPUS = [...REPEATING, ...ZONES, ...FREE_AND_DAYS, ...BROKEN];
const PLAIN = CORPUS.filter(({ isPlain }) => isPlain === true);
const YEAR = {
  startsAt: at('2026-01-01 00:00', 'Asia/Jakarta'),
  endsAt: at('2027-01-01 00:00', 'Asia/Jakarta'),
};

describe('the busy times of a calendar file', () => {
  it.each(CORPUS)('$rule', (example) => {
    const { busy, unread } = read(example);
    expect(busy).toEqual(byHand(example));
    expect(unread).toBe(example.unread ?? 0);
  });

  it.each(PLAIN)('an independent reader finds the same: $rule', ({ text, ...example }) => {
    const events = Object.values(nodeIcal.sync.parseICS(text.replace(/^\uFEFF/, '')));
    const instances = events
      .filter((event) => event.type === 'VEVENT')
      .flatMap((event) =>
        nodeIcal.expandRecurringEvent(event, {
          from: new Date(YEAR.startsAt),
          to: new Date(YEAR.endsAt),
        }),
      );
    const found = instances.map(({ start, end }) => ({
      startsAt: instantOf(start),
      endsAt: instantOf(end),
    }));
    expect(intervalSet(found)).toEqual(byHand({ text, ...example }));
  });

  it('there are more than forty awkward calendars, each with a rule of its own', () => {
    const rules = new Set(CORPUS.map(({ rule }) => rule));
    expect(rules.size).toBe(CORPUS.length);
    expect(rules.size).toBeGreaterThanOrEqual(40);
  });

  it('no file crashes the reader wherever it is cut off, and cutting makes nothing busy that was free', () => {
    for (const { text } of CORPUS.filter((example) => example.text.length < 2_000)) {
      for (let end = 0; end < text.length; end += 97) {
        expect(() => read({ text: text.slice(0, end) })).not.toThrow();
      }
    }
  });

  it('what a reader is told holds no word of what the events are called', () => {
    const [plain] = CORPUS;
    const text = (plain?.text ?? '').replace('UID', 'SUMMARY:Kontrol dokter Sari\r\nUID');
    expect(JSON.stringify(read({ text }))).not.toMatch(/Sari|dokter|plain/);
  });
});

function read({
  text,
  allDayCounts = true,
}: Pick<AwkwardCalendar, 'text' | 'allDayCounts'>): BusyTimes {
  const zone = zoneId('Asia/Jakarta');
  const isOwn = (uid: string): boolean => uid.endsWith('@own.test');
  return busyTimesOf(text, { zone, period: YEAR, allDayCounts, isOwn });
}

function byHand({ busy, zone = 'Asia/Jakarta' }: AwkwardCalendar): BusyTimes['busy'] {
  return intervalSet(
    busy.map(([from, to]) => ({ startsAt: at(from, zone), endsAt: at(to, zone) })),
  );
}
