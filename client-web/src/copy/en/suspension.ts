import type { suspension as id } from '../id/suspension';

export const suspension: typeof id = {
  noNew: {
    title: 'No new sessions for the time being',
    body: 'What is agreed takes place. Any question? Please contact our team.',
  },
  atOnce: {
    title: 'This account is suspended',
    body: 'Sessions ahead are cancelled. Your own data can still be read, and a copy be asked for. Any question? Please contact our team.',
  },
  others: {
    title: 'Other choices near that time',
    body: 'Choose one of the times below, or search for yourself at any time.',
    all: 'Search for others',
  },
  photoRemoved: 'Our team removed the photo before. The reason:',
};
