import { calendar, event, type AwkwardCalendar } from './awkward-calendar.js';

/** What counts as busy and what does not; whole days. */
export const FREE_AND_DAYS: readonly AwkwardCalendar[] = [
  {
    rule: 'what is marked as free takes no time',
    text: calendar(
      event('DTSTART:20260302T020000Z', 'DTEND:20260302T030000Z', 'TRANSP:TRANSPARENT'),
      event(
        'DTSTART:20260303T020000Z',
        'DTEND:20260303T030000Z',
        'X-MICROSOFT-CDO-BUSYSTATUS:FREE',
      ),
      event('DTSTART:20260304T020000Z', 'DTEND:20260304T030000Z', 'TRANSP:OPAQUE'),
    ),
    busy: [['2026-03-04 09:00', '2026-03-04 10:00']],
  },
  {
    rule: 'what was cancelled takes no time, what is tentative does',
    text: calendar(
      event('DTSTART:20260302T020000Z', 'DTEND:20260302T030000Z', 'STATUS:CANCELLED'),
      event('DTSTART:20260303T020000Z', 'DTEND:20260303T030000Z', 'STATUS:TENTATIVE'),
    ),
    busy: [['2026-03-03 09:00', '2026-03-03 10:00']],
  },
  {
    rule: 'a calendar of cancellations takes no time',
    text: calendar('METHOD:CANCEL', event('DTSTART:20260302T020000Z', 'DTEND:20260302T030000Z')),
    busy: [],
  },
  {
    rule: 'a whole day lasts from midnight to midnight where the reader is',
    text: calendar(event('DTSTART;VALUE=DATE:20260302', 'DTEND;VALUE=DATE:20260303')),
    busy: [['2026-03-02 00:00', '2026-03-03 00:00']],
  },
  {
    rule: 'a whole day without an end is one day, and so is one that ends on itself',
    text: calendar(
      event('DTSTART;VALUE=DATE:20260302'),
      event('DTSTART;VALUE=DATE:20260304', 'DTEND;VALUE=DATE:20260304'),
    ),
    busy: [
      ['2026-03-02 00:00', '2026-03-03 00:00'],
      ['2026-03-04 00:00', '2026-03-05 00:00'],
    ],
  },
  {
    rule: 'several whole days end before the day that DTEND names',
    text: calendar(event('DTSTART;VALUE=DATE:20260302', 'DTEND;VALUE=DATE:20260305')),
    busy: [['2026-03-02 00:00', '2026-03-05 00:00']],
  },
  {
    rule: 'whole days do not count where somebody wants it so, times do',
    text: calendar(
      event('DTSTART;VALUE=DATE:20260302'),
      event('DTSTART:20260303T020000Z', 'DTEND:20260303T030000Z'),
    ),
    allDayCounts: false,
    busy: [['2026-03-03 09:00', '2026-03-03 10:00']],
  },
  {
    rule: 'an event over several days is one stretch',
    text: calendar(event('DTSTART:20260302T100000Z', 'DTEND:20260304T030000Z')),
    busy: [['2026-03-02 17:00', '2026-03-04 10:00']],
    isPlain: true,
  },
  {
    rule: 'what overlaps or touches becomes one stretch',
    text: calendar(
      event('DTSTART:20260302T020000Z', 'DTEND:20260302T030000Z'),
      event('DTSTART:20260302T023000Z', 'DTEND:20260302T040000Z'),
      event('DTSTART:20260302T040000Z', 'DTEND:20260302T050000Z'),
    ),
    busy: [['2026-03-02 09:00', '2026-03-02 12:00']],
  },
  {
    rule: 'an event without an end or a length takes no time',
    text: calendar(event('DTSTART:20260302T020000Z')),
    busy: [],
  },
  {
    rule: 'an end before the start takes no time',
    text: calendar(event('DTSTART:20260302T030000Z', 'DTEND:20260302T020000Z')),
    busy: [],
  },
  {
    rule: 'a length of less than nothing cannot be read',
    text: calendar(
      event('DTSTART:20260302T030000Z', 'DURATION:-PT1H'),
      event('DTSTART:20260303T020000Z', 'DURATION:PT1H'),
    ),
    busy: [['2026-03-03 09:00', '2026-03-03 10:00']],
    unread: 1,
  },
  {
    rule: 'what lies outside the period is cut off',
    text: calendar(
      event('DTSTART:20251231T160000Z', 'DTEND:20251231T180000Z'),
      event('DTSTART:20280101T000000Z', 'DTEND:20280101T010000Z'),
    ),
    busy: [['2026-01-01 00:00', '2026-01-01 01:00']],
  },
  {
    rule: 'an alarm’s own time is not the event’s',
    text: calendar(
      'BEGIN:VEVENT',
      'UID:alarm@test',
      'DTSTART:20260302T020000Z',
      'DURATION:PT1H',
      'BEGIN:VALARM',
      'TRIGGER:-PT15M',
      'DURATION:PT5M',
      'REPEAT:2',
      'END:VALARM',
      'END:VEVENT',
    ),
    busy: [['2026-03-02 09:00', '2026-03-02 10:00']],
  },
  {
    rule: 'a calendar that only says when somebody is busy is understood',
    text: calendar(
      'BEGIN:VFREEBUSY',
      'UID:fb@test',
      'FREEBUSY;FBTYPE=BUSY:20260302T020000Z/PT1H,20260303T020000Z/20260303T030000Z',
      'FREEBUSY;FBTYPE=FREE:20260304T020000Z/PT1H',
      'END:VFREEBUSY',
    ),
    busy: [
      ['2026-03-02 09:00', '2026-03-02 10:00'],
      ['2026-03-03 09:00', '2026-03-03 10:00'],
    ],
  },
  {
    rule: 'what we gave out ourselves is no news when it comes back',
    text: calendar(
      event('UID:b1@own.test', 'DTSTART:20260302T020000Z', 'DTEND:20260302T030000Z'),
      event('DTSTART:20260303T020000Z', 'DTEND:20260303T030000Z'),
    ),
    busy: [['2026-03-03 09:00', '2026-03-03 10:00']],
  },
];
