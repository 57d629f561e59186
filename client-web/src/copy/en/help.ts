import type { help as Indonesian } from '../id/help';

export const help: typeof Indonesian = {
  tab: 'Help',
  title: 'Need help right now?',
  intro:
    'If you do not feel safe, or think of hurting yourself, reach out to someone now. You do not have to explain everything neatly.',
  danger: 'In danger at this moment: call 112 or go to the nearest emergency room.',
  loading: 'Loading help contacts…',
  offline: 'The full list could not be loaded. You can call these two numbers now.',
  channels: { phone: 'Call', whatsapp: 'WhatsApp', web: 'Open site', place: 'Place' },
  checked: (date) => `Last checked by us ${date}`,
  notUs:
    'RuangPulih is not an emergency service and is not connected to these numbers. We list them so that you do not have to search.',
  card: {
    title: 'You do not have to face this alone',
    body: 'That answer makes us care about your safety. If you do not feel safe, reach out to someone now, for example:',
    all: 'All help contacts',
  },
  fallback: {
    crisis: {
      name: 'Mental health line (healing119)',
      value: '119 ext 8',
      hours: 'follow the voice menu, press 8',
    },
    emergency: { name: 'Emergency number', value: '112', hours: 'free of charge' },
  },
  how: {
    tab: 'How it works',
    title: 'How it works',
    intro: 'From looking around to meeting: what happens, and when.',
    steps: [
      {
        title: 'Search in your own words',
        body: 'Write what you feel, or pick a topic. You can filter by price, language, gender and way of meeting. You need no account to look around.',
      },
      {
        title: 'Choose a time in your zone',
        body: 'Every time is shown in WIB, WITA, WIT or any other zone you choose. If the psychologist lives in another one, we write both side by side.',
      },
      {
        title: 'Hold it, then pay',
        body: 'The time is held for you while you pay with QRIS. If you change your mind, just leave it: the hold ends by itself.',
      },
      {
        title: 'The psychologist confirms',
        body: 'There is a deadline that you can see. If the answer is no, or none comes, you get all your money back.',
      },
      {
        title: 'Be reminded, then meet',
        body: 'We send an email a day and an hour before, with a neutral subject. Sessions are never recorded.',
      },
    ],
    private: {
      title: 'What you write stays yours',
      body: 'The reason for coming may stay empty. If you fill it in, it is kept sealed and only your psychologist can read it, not our admins.',
    },
    action: 'Find a psychologist',
  },
};
