import { calendar, event, type AwkwardCalendar } from './awkward-calendar.js';

const JAKARTA = 'DTSTART;TZID=Asia/Jakarta';
const JAKARTA_END = 'DTEND;TZID=Asia/Jakarta';

/** Series and their exceptions. */
export const REPEATING: readonly AwkwardCalendar[] = [
  {
    rule: 'a weekly series with a count ends after so many',
    text: calendar(
      event(
        `${JAKARTA}:20260302T090000`,
        `${JAKARTA_END}:20260302T100000`,
        'RRULE:FREQ=WEEKLY;COUNT=3',
      ),
    ),
    busy: [
      ['2026-03-02 09:00', '2026-03-02 10:00'],
      ['2026-03-09 09:00', '2026-03-09 10:00'],
      ['2026-03-16 09:00', '2026-03-16 10:00'],
    ],
    isPlain: true,
  },
  {
    rule: 'UNTIL as an instant includes the occurrence that starts then',
    text: calendar(
      event(
        `${JAKARTA}:20260302T090000`,
        `${JAKARTA_END}:20260302T100000`,
        'RRULE:FREQ=DAILY;UNTIL=20260304T020000Z',
      ),
    ),
    busy: [
      ['2026-03-02 09:00', '2026-03-02 10:00'],
      ['2026-03-03 09:00', '2026-03-03 10:00'],
      ['2026-03-04 09:00', '2026-03-04 10:00'],
    ],
    isPlain: true,
  },
  {
    rule: 'UNTIL as a date includes the whole of that day',
    text: calendar(
      event(`${JAKARTA}:20260302T230000`, 'DURATION:PT30M', 'RRULE:FREQ=DAILY;UNTIL=20260303'),
    ),
    busy: [
      ['2026-03-02 23:00', '2026-03-02 23:30'],
      ['2026-03-03 23:00', '2026-03-03 23:30'],
    ],
  },
  {
    rule: 'an EXDATE takes an occurrence out, in whatever zone it is written',
    text: calendar(
      event(
        `${JAKARTA}:20260302T090000`,
        `${JAKARTA_END}:20260302T100000`,
        'RRULE:FREQ=DAILY;COUNT=4',
        'EXDATE:20260303T020000Z',
        'EXDATE;TZID=Asia/Tokyo:20260304T110000',
      ),
    ),
    busy: [
      ['2026-03-02 09:00', '2026-03-02 10:00'],
      ['2026-03-05 09:00', '2026-03-05 10:00'],
    ],
  },
  {
    rule: 'an EXDATE that is a date takes out what starts on that day',
    text: calendar(
      event(
        `${JAKARTA}:20260302T090000`,
        `${JAKARTA_END}:20260302T100000`,
        'RRULE:FREQ=DAILY;COUNT=3',
        'EXDATE;VALUE=DATE:20260303',
      ),
    ),
    busy: [
      ['2026-03-02 09:00', '2026-03-02 10:00'],
      ['2026-03-04 09:00', '2026-03-04 10:00'],
    ],
  },
  {
    rule: 'one occurrence moved to another time leaves its old time free',
    text: calendar(
      event(
        'UID:moved@test',
        `${JAKARTA}:20260302T090000`,
        `${JAKARTA_END}:20260302T100000`,
        'RRULE:FREQ=WEEKLY;COUNT=3',
      ),
      event(
        'UID:moved@test',
        'RECURRENCE-ID;TZID=Asia/Jakarta:20260309T090000',
        `${JAKARTA}:20260310T140000`,
        `${JAKARTA_END}:20260310T153000`,
      ),
    ),
    busy: [
      ['2026-03-02 09:00', '2026-03-02 10:00'],
      ['2026-03-10 14:00', '2026-03-10 15:30'],
      ['2026-03-16 09:00', '2026-03-16 10:00'],
    ],
    isPlain: true,
  },
  {
    rule: 'one occurrence cancelled leaves its time free',
    text: calendar(
      event(
        'UID:one-off@test',
        `${JAKARTA}:20260302T090000`,
        'DURATION:PT1H',
        'RRULE:FREQ=DAILY;COUNT=3',
      ),
      event(
        'UID:one-off@test',
        'RECURRENCE-ID:20260303T020000Z',
        `${JAKARTA}:20260303T090000`,
        'DURATION:PT1H',
        'STATUS:CANCELLED',
      ),
    ),
    busy: [
      ['2026-03-02 09:00', '2026-03-02 10:00'],
      ['2026-03-04 09:00', '2026-03-04 10:00'],
    ],
  },
  {
    rule: 'of two changes of one occurrence the later one counts, wherever it stands in the file',
    text: calendar(
      event(
        'UID:twice@test',
        'SEQUENCE:2',
        'RECURRENCE-ID:20260303T020000Z',
        'DTSTART:20260303T080000Z',
        'DTEND:20260303T090000Z',
      ),
      event(
        'UID:twice@test',
        'SEQUENCE:1',
        'RECURRENCE-ID:20260303T020000Z',
        'DTSTART:20260303T050000Z',
        'DTEND:20260303T060000Z',
      ),
      event(
        'UID:twice@test',
        'DTSTART:20260302T020000Z',
        'DTEND:20260302T030000Z',
        'RRULE:FREQ=DAILY;COUNT=2',
      ),
    ),
    busy: [
      ['2026-03-02 09:00', '2026-03-02 10:00'],
      ['2026-03-03 15:00', '2026-03-03 16:00'],
    ],
  },
  {
    rule: 'this and the following move together',
    text: calendar(
      event(
        'UID:from-here@test',
        `${JAKARTA}:20260302T090000`,
        'DURATION:PT1H',
        'RRULE:FREQ=DAILY;COUNT=4',
      ),
      event(
        'UID:from-here@test',
        'RECURRENCE-ID;RANGE=THISANDFUTURE;TZID=Asia/Jakarta:20260304T090000',
        `${JAKARTA}:20260304T130000`,
        'DURATION:PT30M',
      ),
    ),
    busy: [
      ['2026-03-02 09:00', '2026-03-02 10:00'],
      ['2026-03-03 09:00', '2026-03-03 10:00'],
      ['2026-03-04 13:00', '2026-03-04 13:30'],
      ['2026-03-05 13:00', '2026-03-05 13:30'],
    ],
  },
  {
    rule: 'a changed occurrence whose series is not in the file counts by itself',
    text: calendar(
      event('RECURRENCE-ID:20260303T020000Z', 'DTSTART:20260303T050000Z', 'DTEND:20260303T060000Z'),
    ),
    busy: [['2026-03-03 12:00', '2026-03-03 13:00']],
  },
  {
    rule: 'RDATE adds times, and a PERIOD among them has a length of its own',
    text: calendar(
      event(
        `${JAKARTA}:20260302T090000`,
        'DURATION:PT1H',
        'RDATE;TZID=Asia/Jakarta:20260305T110000',
        'RDATE;VALUE=PERIOD:20260306T020000Z/20260306T040000Z,20260307T020000Z/PT15M',
      ),
    ),
    busy: [
      ['2026-03-02 09:00', '2026-03-02 10:00'],
      ['2026-03-05 11:00', '2026-03-05 12:00'],
      ['2026-03-06 09:00', '2026-03-06 11:00'],
      ['2026-03-07 09:00', '2026-03-07 09:15'],
    ],
  },
  {
    rule: 'the last Friday of the month is found in months of every length',
    text: calendar(
      event(`${JAKARTA}:20260130T090000`, 'DURATION:PT1H', 'RRULE:FREQ=MONTHLY;BYDAY=-1FR;COUNT=3'),
    ),
    busy: [
      ['2026-01-30 09:00', '2026-01-30 10:00'],
      ['2026-02-27 09:00', '2026-02-27 10:00'],
      ['2026-03-27 09:00', '2026-03-27 10:00'],
    ],
    isPlain: true,
  },
  {
    rule: 'the 31st comes only in months that have one',
    text: calendar(
      event(`${JAKARTA}:20260131T090000`, 'DURATION:PT1H', 'RRULE:FREQ=MONTHLY;COUNT=3'),
    ),
    busy: [
      ['2026-01-31 09:00', '2026-01-31 10:00'],
      ['2026-03-31 09:00', '2026-03-31 10:00'],
      ['2026-05-31 09:00', '2026-05-31 10:00'],
    ],
  },
  {
    rule: 'the last working day of the month is a place among working days',
    text: calendar(
      event(
        `${JAKARTA}:20260130T170000`,
        'DURATION:PT1H',
        'RRULE:FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1;COUNT=3',
      ),
    ),
    busy: [
      ['2026-01-30 17:00', '2026-01-30 18:00'],
      ['2026-02-27 17:00', '2026-02-27 18:00'],
      ['2026-03-31 17:00', '2026-03-31 18:00'],
    ],
    isPlain: true,
  },
  {
    rule: 'every other week counts weeks from the day that WKST says',
    text: calendar(
      event(
        `${JAKARTA}:20260303T090000`,
        'DURATION:PT1H',
        'RRULE:FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=SU',
      ),
    ),
    busy: [
      ['2026-03-03 09:00', '2026-03-03 10:00'],
      ['2026-03-15 09:00', '2026-03-15 10:00'],
      ['2026-03-17 09:00', '2026-03-17 10:00'],
      ['2026-03-29 09:00', '2026-03-29 10:00'],
    ],
    isPlain: true,
  },
  {
    rule: 'a yearly series that began long ago still comes',
    text: calendar(event('DTSTART;VALUE=DATE:19700817', 'RRULE:FREQ=YEARLY')),
    busy: [['2026-08-17 00:00', '2026-08-18 00:00']],
  },
  {
    rule: 'twice a day on the hours named',
    text: calendar(
      event(`${JAKARTA}:20260302T080000`, 'DURATION:PT1H', 'RRULE:FREQ=DAILY;BYHOUR=8,20;COUNT=4'),
    ),
    busy: [
      ['2026-03-02 08:00', '2026-03-02 09:00'],
      ['2026-03-02 20:00', '2026-03-02 21:00'],
      ['2026-03-03 08:00', '2026-03-03 09:00'],
      ['2026-03-03 20:00', '2026-03-03 21:00'],
    ],
  },
];
