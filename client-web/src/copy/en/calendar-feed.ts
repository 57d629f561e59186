import type { calendarFeed as id } from '../id/calendar-feed';

export const calendarFeed: typeof id = {
  off: 'There is no address yet.',
  since: (when) => `There since ${when}.`,
  lastRead: (when) => `Last read ${when}.`,
  unread: 'Not read yet.',
  make: 'Make an address',
  renew: 'Change the address',
  renewTitle: 'Change the calendar address?',
  renewBody: 'The old one ends at once. Calendars that use it must be given the new one.',
  renewYes: 'Yes, change it',
  revoke: 'Turn off',
  revokeTitle: 'Turn the calendar address off?',
  revokeYes: 'Yes, turn it off',
  no: 'Cancel',
  revoked: 'The calendar address is off.',
  once: {
    label: 'Address',
    copy: 'Copy',
    copied: 'Copied.',
    byHand: 'Copy it yourself: the address is selected.',
    done: 'Done',
  },
  readers: {
    practice: {
      title: 'Your sessions in your calendar',
      intro:
        'A private address for the calendar on your phone or computer. It says only when, under “RuangPulih session”, without a client’s name. Whoever knows the address can read it.',
      revokeBody: 'Calendars that use it no longer see your sessions.',
      onceTitle: 'Your calendar address',
      onceBody:
        'Copy it now: we do not show it again. Paste it into your calendar as a subscription.',
    },
    client: {
      title: 'Your sessions in your calendar',
      intro:
        'A private address for the calendar on your phone or computer. It says only when, under “RuangPulih session”, without your psychologist’s name. Whoever knows the address can read it.',
      revokeBody: 'Calendars that use it no longer see your sessions.',
      onceTitle: 'Your calendar address',
      onceBody:
        'Copy it now: we do not show it again. Paste it into your calendar as a subscription.',
    },
  },
};
