import { calendar, event, type AwkwardCalendar } from './awkward-calendar.js';

const NEW_YORK_AS_OUTLOOK_HAS_IT = [
  'BEGIN:VTIMEZONE',
  'TZID:Customized Time Zone',
  'BEGIN:STANDARD',
  'DTSTART:16010101T020000',
  'TZOFFSETFROM:-0400',
  'TZOFFSETTO:-0500',
  'RRULE:FREQ=YEARLY;BYDAY=1SU;BYMONTH=11',
  'END:STANDARD',
  'BEGIN:DAYLIGHT',
  'DTSTART:16010101T020000',
  'TZOFFSETFROM:-0500',
  'TZOFFSETTO:-0400',
  'RRULE:FREQ=YEARLY;BYDAY=2SU;BYMONTH=3',
  'END:DAYLIGHT',
  'END:VTIMEZONE',
];

/** Whose clock a time is told by, and clocks that change. */
export const ZONES: readonly AwkwardCalendar[] = [
  {
    rule: 'a weekly meeting keeps its wall time when New York springs forward',
    text: calendar(
      event(
        'DTSTART;TZID=America/New_York:20260302T090000',
        'DTEND;TZID=America/New_York:20260302T100000',
        'RRULE:FREQ=WEEKLY;COUNT=2',
      ),
    ),
    busy: [
      ['2026-03-02 21:00', '2026-03-02 22:00'],
      ['2026-03-09 20:00', '2026-03-09 21:00'],
    ],
    isPlain: true,
  },
  {
    rule: 'a weekly meeting keeps its wall time when Berlin falls back',
    text: calendar(
      event(
        'DTSTART;TZID=Europe/Berlin:20261019T090000',
        'DTEND;TZID=Europe/Berlin:20261019T100000',
        'RRULE:FREQ=WEEKLY;COUNT=2',
      ),
    ),
    busy: [
      ['2026-10-19 14:00', '2026-10-19 15:00'],
      ['2026-10-26 15:00', '2026-10-26 16:00'],
    ],
    isPlain: true,
  },
  {
    rule: 'a time that the clock skips means the offset before the change',
    text: calendar(event('DTSTART;TZID=Europe/Berlin:20260329T023000', 'DURATION:PT1H')),
    zone: 'Etc/UTC',
    busy: [['2026-03-29 01:30', '2026-03-29 02:30']],
  },
  {
    rule: 'a time that the clock shows twice means the first time',
    text: calendar(event('DTSTART;TZID=Europe/Berlin:20261025T023000', 'DURATION:PT1H')),
    zone: 'Etc/UTC',
    busy: [['2026-10-25 00:30', '2026-10-25 01:30']],
  },
  {
    rule: 'a day is as long as its zone makes it, an hour always an hour',
    text: calendar(
      event('DTSTART;TZID=Europe/Berlin:20260328T120000', 'DURATION:P1D'),
      event('DTSTART;TZID=Europe/Berlin:20261024T120000', 'DURATION:PT24H'),
    ),
    zone: 'Etc/UTC',
    busy: [
      ['2026-03-28 11:00', '2026-03-29 10:00'],
      ['2026-10-24 10:00', '2026-10-25 10:00'],
    ],
  },
  {
    rule: 'a time without a zone means the reader’s wall clock',
    text: calendar(event('DTSTART:20260302T090000', 'DTEND:20260302T100000')),
    busy: [['2026-03-02 09:00', '2026-03-02 10:00']],
  },
  {
    rule: 'a time without a zone means the reader even where the calendar names a zone',
    text: calendar(
      'X-WR-TIMEZONE:America/New_York',
      event('DTSTART:20260302T090000', 'DURATION:PT1H'),
    ),
    busy: [['2026-03-02 09:00', '2026-03-02 10:00']],
  },
  {
    rule: 'Windows’ names of zones are known',
    text: calendar(
      event(
        'DTSTART;TZID="SE Asia Standard Time":20260302T090000',
        'DTEND;TZID="SE Asia Standard Time":20260302T100000',
      ),
      event(
        'DTSTART;TZID=AUS Eastern Standard Time:20260702T090000',
        'DTEND;TZID=AUS Eastern Standard Time:20260702T100000',
      ),
    ),
    busy: [
      ['2026-03-02 09:00', '2026-03-02 10:00'],
      ['2026-07-02 06:00', '2026-07-02 07:00'],
    ],
    isPlain: true,
  },
  {
    rule: 'a maker’s prefix before a zone’s name is passed over',
    text: calendar(
      event('DTSTART;TZID=/mozilla.org/20050126_1/Asia/Tokyo:20260302T110000', 'DURATION:PT1H'),
    ),
    busy: [['2026-03-02 09:00', '2026-03-02 10:00']],
  },
  {
    rule: 'an unknown name means what the file describes under it, summer and winter',
    text: calendar(
      ...NEW_YORK_AS_OUTLOOK_HAS_IT,
      event('DTSTART;TZID=Customized Time Zone:20260115T090000', 'DURATION:PT1H'),
      event('DTSTART;TZID=Customized Time Zone:20260715T090000', 'DURATION:PT1H'),
    ),
    zone: 'America/New_York',
    busy: [
      ['2026-01-15 09:00', '2026-01-15 10:00'],
      ['2026-07-15 09:00', '2026-07-15 10:00'],
    ],
  },
  {
    rule: 'a described clock skips and repeats as a real one does',
    text: calendar(
      ...NEW_YORK_AS_OUTLOOK_HAS_IT,
      event('DTSTART;TZID=Customized Time Zone:20260308T023000', 'DURATION:PT15M'),
      event('DTSTART;TZID=Customized Time Zone:20261101T013000', 'DURATION:PT15M'),
    ),
    zone: 'Etc/UTC',
    busy: [
      ['2026-03-08 07:30', '2026-03-08 07:45'],
      ['2026-11-01 05:30', '2026-11-01 05:45'],
    ],
  },
  {
    rule: 'a description that is wrong about a zone everybody knows is not believed',
    text: calendar(
      'BEGIN:VTIMEZONE',
      'TZID:Asia/Jakarta',
      'BEGIN:STANDARD',
      'DTSTART:19700101T000000',
      'TZOFFSETFROM:+0000',
      'TZOFFSETTO:+0000',
      'END:STANDARD',
      'END:VTIMEZONE',
      event('DTSTART;TZID=Asia/Jakarta:20260302T090000', 'DURATION:PT1H'),
    ),
    busy: [['2026-03-02 09:00', '2026-03-02 10:00']],
  },
  {
    rule: 'an unknown name that nothing describes means the calendar’s own zone',
    text: calendar(
      'X-WR-TIMEZONE:Asia/Makassar',
      event('DTSTART;TZID=Kantor:20260302T100000', 'DURATION:PT1H'),
    ),
    busy: [['2026-03-02 09:00', '2026-03-02 10:00']],
  },
  {
    rule: 'an unknown name in a calendar without a zone means the reader’s wall clock',
    text: calendar(event('DTSTART;TZID=Kantor:20260302T090000', 'DURATION:PT1H')),
    busy: [['2026-03-02 09:00', '2026-03-02 10:00']],
  },
  {
    rule: 'start and end may be told by different clocks',
    text: calendar(
      event(
        'DTSTART;TZID=Asia/Jakarta:20260302T220000',
        'DTEND;TZID=Asia/Jayapura:20260303T020000',
      ),
    ),
    busy: [['2026-03-02 22:00', '2026-03-03 00:00']],
    isPlain: true,
  },
  {
    rule: 'a series in a zone with summer time ends by the instant of UNTIL',
    text: calendar(
      event(
        'DTSTART;TZID=America/New_York:20260306T200000',
        'DURATION:PT1H',
        'RRULE:FREQ=DAILY;UNTIL=20260309T000000Z',
      ),
    ),
    zone: 'America/New_York',
    busy: [
      ['2026-03-06 20:00', '2026-03-06 21:00'],
      ['2026-03-07 20:00', '2026-03-07 21:00'],
      ['2026-03-08 20:00', '2026-03-08 21:00'],
    ],
  },
];
