import type { calendars as id } from '../id/calendars';

export const calendars: typeof id = {
  tab: 'Other calendars',
  outside: {
    title: 'Calendars you follow',
    intro:
      'Times taken in other calendars of yours are not offered to clients. We read only when, never a title or what is in it.',
    add: 'Follow a calendar',
    none: 'You follow no calendar yet',
    noneBody:
      'Follow your Google, Outlook or Apple calendar so that nothing else of yours clashes.',
    list: 'Calendars you follow',
    reading: 'Being read for the first time',
    fresh: (when) => `Read ${when}`,
    stale: (when) => `Not readable since ${when}; what we knew still counts`,
    never: 'Never read successfully',
    unread: (count) =>
      `${count} ${count === 1 ? 'event' : 'events'} could not be understood and do not count`,
    readNow: 'Read now',
    readNowOf: (label) => `Read ${label} now`,
    wasRead: (label) => `${label} has been read.`,
    remove: 'Let go',
    removeOf: (label) => `Let ${label} go`,
    removeTitle: (label) => `Let ${label} go?`,
    removeBody: 'The times taken in that calendar can be booked again.',
    removeYes: 'Yes, let go',
    removeNo: 'Cancel',
    removed: (label) => `${label} is let go.`,
    failures: {
      address_refused: 'Its address may not be opened from here. Check it and follow it again.',
      not_found: 'There is no calendar at that address. It may have been changed.',
      access_refused: 'The calendar refused us. Use its secret address, not that of its page.',
      server_failed: 'The calendar’s provider has trouble. We will try again by ourselves.',
      too_large: 'The calendar’s file is too large.',
      too_slow: 'The calendar’s provider took too long. We will try again by ourselves.',
      unreachable: 'The calendar’s provider cannot be reached. We will try again by ourselves.',
      no_calendar: 'What is at that address is no calendar. Copy the address that ends in .ics.',
    },
  },
  form: {
    title: 'Follow a calendar',
    address: 'Calendar address',
    addressHint: 'Mostly it ends in .ics. We keep it locked away and never show it again.',
    addressMissing: 'Paste the https address of your calendar.',
    label: 'A name for yourself',
    labelMissing: 'Give it a name, such as Office.',
    allDay: 'Events of a whole day close that day as well',
    where: 'Where is the address?',
    places: [
      {
        name: 'Google Calendar',
        way: 'On a computer: Settings, choose the calendar, Integrate calendar, then copy “Secret address in iCal format”.',
      },
      {
        name: 'Outlook',
        way: 'Settings, Calendar, Shared calendars, Publish a calendar, choose “Can view when I’m busy”, then copy the ICS link.',
      },
      {
        name: 'Apple Calendar',
        way: 'In iCloud, press the person beside the calendar, switch Public Calendar on, then copy the link that begins with webcal.',
      },
    ],
    send: 'Follow',
    cancel: 'Cancel',
    done: (label) => `You follow ${label}.`,
  },
};
