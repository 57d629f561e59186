import { calendar, event, type AwkwardCalendar } from './awkward-calendar.js';

const NINE_TO_TEN = ['DTSTART:20260302T020000Z', 'DTEND:20260302T030000Z'];
const BUSY = [['2026-03-02 09:00', '2026-03-02 10:00']] as const;

/** Files that no standard allows, and files made to harm. */
export const BROKEN: readonly AwkwardCalendar[] = [
  {
    rule: 'LF alone ends a line',
    text: calendar(event(...NINE_TO_TEN)).replaceAll('\r\n', '\n'),
    busy: BUSY,
    isPlain: true,
  },
  {
    rule: 'CR alone ends a line',
    text: calendar(event(...NINE_TO_TEN)).replaceAll('\r\n', '\r'),
    busy: BUSY,
  },
  {
    rule: 'a byte order mark is passed over',
    text: `\uFEFF${calendar(event(...NINE_TO_TEN))}`,
    busy: BUSY,
    isPlain: true,
  },
  {
    rule: 'names in small letters mean the same',
    text: calendar(
      'begin:vevent',
      'uid:s',
      'dtstart:20260302T020000Z',
      'dtend:20260302T030000Z',
      'end:vevent',
    ),
    busy: BUSY,
  },
  {
    rule: 'a line folded within a value is put together again',
    text: calendar(event('DTSTART:202603\r\n 02T02\r\n\t0000Z', 'DTEND:20260302T030000Z')),
    busy: BUSY,
    isPlain: true,
  },
  {
    rule: 'a text that goes on without being folded harms nothing',
    text: calendar(
      event('DESCRIPTION:Baris pertama', 'baris kedua tanpa spasi', '', ...NINE_TO_TEN),
    ),
    busy: BUSY,
  },
  {
    rule: 'an event without a UID counts, and so does the next one',
    text: calendar(
      'BEGIN:VEVENT',
      ...NINE_TO_TEN,
      'END:VEVENT',
      'BEGIN:VEVENT',
      'DTSTART:20260303T020000Z',
      'DURATION:PT1H',
      'END:VEVENT',
    ),
    busy: [...BUSY, ['2026-03-03 09:00', '2026-03-03 10:00']],
  },
  {
    rule: 'of two events with one UID the newer counts',
    text: calendar(
      event('UID:same@test', 'SEQUENCE:1', ...NINE_TO_TEN),
      event('UID:same@test', 'SEQUENCE:0', 'DTSTART:20260303T020000Z', 'DURATION:PT1H'),
    ),
    busy: BUSY,
  },
  {
    rule: 'two equally new events with one UID both count: better busy than booked twice',
    text: calendar(
      event('UID:same@test', ...NINE_TO_TEN),
      event('UID:same@test', 'DTSTART:20260303T020000Z', 'DURATION:PT1H'),
    ),
    busy: [...BUSY, ['2026-03-03 09:00', '2026-03-03 10:00']],
  },
  {
    rule: 'a file cut off in the middle of an event keeps the events before',
    text: calendar(event(...NINE_TO_TEN), event('DTSTART:20260303T020000Z')).slice(0, -40),
    busy: BUSY,
    unread: 1,
  },
  {
    rule: 'an event that never ended does not swallow the next',
    text: calendar(
      'BEGIN:VEVENT',
      'UID:open@test',
      'DTSTART:20260303T020000Z',
      event(...NINE_TO_TEN),
    ),
    busy: BUSY,
    unread: 1,
  },
  {
    rule: 'times that are none are left out, one by one',
    text: calendar(
      event('DTSTART:20261301T990000', 'DURATION:PT1H'),
      event('DTSTART;VALUE=DATE:20260230'),
      event('DTSTART:besok', 'DURATION:PT1H'),
      event('DURATION:PT1H'),
      event(...NINE_TO_TEN),
    ),
    busy: BUSY,
    unread: 4,
  },
  {
    rule: 'a rule that is none leaves the event out and says so',
    text: calendar(
      event(...NINE_TO_TEN),
      event('DTSTART:20260304T020000Z', 'DURATION:PT1H', 'RRULE:FREQ=SOMETIMES'),
    ),
    busy: BUSY,
    unread: 1,
  },
  {
    rule: 'a rule that comes every second is not followed',
    text: calendar(
      event(...NINE_TO_TEN),
      event(
        'DTSTART:19700101T000000Z',
        'DURATION:PT1S',
        'RRULE:FREQ=SECONDLY;BYMONTH=2;BYMONTHDAY=30',
      ),
    ),
    busy: BUSY,
    unread: 1,
  },
  {
    rule: 'a rule for a day that never comes ends',
    text: calendar(
      event(
        'DTSTART:20260302T020000Z',
        'DURATION:PT1H',
        'RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30',
      ),
      event(
        'DTSTART:20260302T020000Z',
        'DURATION:PT1H',
        'RRULE:FREQ=DAILY;BYMONTH=2;BYMONTHDAY=31',
      ),
    ),
    busy: BUSY,
  },
  {
    rule: 'counting from the year 1 is refused, not done',
    text: calendar(
      event(...NINE_TO_TEN),
      event('DTSTART:00010101T000000Z', 'DURATION:PT1H', 'RRULE:FREQ=DAILY;COUNT=999999999'),
    ),
    busy: BUSY,
    unread: 1,
  },
  {
    rule: 'every second of every day by BYHOUR, BYMINUTE and BYSECOND is refused',
    text: calendar(
      event(...NINE_TO_TEN),
      event(
        'DTSTART:20260101T000000Z',
        'DURATION:PT1S',
        `RRULE:FREQ=DAILY;BYHOUR=${upTo(24)};BYMINUTE=${upTo(60)};BYSECOND=${upTo(60)}`,
      ),
    ),
    busy: BUSY,
    unread: 1,
  },
  {
    rule: 'an event of a thousand years is refused',
    text: calendar(
      event(...NINE_TO_TEN),
      event('DTSTART:10000101T000000Z', 'DTEND:99991231T000000Z'),
    ),
    busy: BUSY,
    unread: 1,
  },
  {
    rule: 'ten thousand events in one file are read',
    text: calendar(
      ...Array.from({ length: 10_000 }, (_, index) =>
        event(`UID:many-${index}@test`, ...NINE_TO_TEN),
      ),
    ),
    busy: BUSY,
  },
  {
    rule: 'hundreds of rules that take much work end: most are refused',
    text: calendar(
      event(...NINE_TO_TEN),
      ...Array.from({ length: 3 }, () =>
        event(
          'DTSTART:16010101T000000Z',
          'DURATION:PT1H',
          'RRULE:FREQ=DAILY;COUNT=155000;BYMONTH=2',
        ),
      ),
    ),
    busy: BUSY,
    unread: 3,
  },
  { rule: 'an empty calendar is never busy', text: calendar(), busy: [], isPlain: true },
  {
    rule: 'a page that is no calendar is never busy',
    text: '<!doctype html><title>Masuk</title>',
    busy: [],
  },
  {
    rule: 'letters by chance are never busy',
    text: '\u0000\uFFFDBEGIN:VEVENT;;;::\n\nEND:\n',
    busy: [],
  },
];

function upTo(end: number): string {
  return Array.from({ length: end }, (_, number) => number).join(',');
}
