import type { messages as Indonesian } from '../id/messages';

export const messages: typeof Indonesian = {
  title: 'Messages and reminders',
  intro:
    'Important news, such as an appointment that is settled or money that comes back, always comes by email.',
  loading: 'Loading your choices…',
  phone: 'Phone number',
  phoneMissing: 'It can be switched on once the phone number above is confirmed.',
  email: 'Email',
  whatsApp: 'WhatsApp',
  reminders: 'Reminders a day and an hour before an appointment',
  turnOn: 'Send by WhatsApp as well, to the number above',
  turnOnHint: 'Switch it off whenever you like; it stops at once.',
  read: 'Read what you agree to',
  textMissing: 'The text you agree to could not be loaded, so WhatsApp cannot be switched on yet.',
  news: {
    client: 'Appointments that are settled or cannot be',
    psychologist: 'New requests',
  },
  noReminders: 'With these choices there are no reminders before an appointment.',
  save: 'Save message choices',
  saving: 'Saving…',
  saved: 'Your message choices have been saved.',
};
