import type { journey as Indonesian } from '../id/journey';

export const journey: typeof Indonesian = {
  summary: {
    title: 'From your psychologist',
    sharedAt: (when) => `Shared ${when}`,
    homework: 'Until your next session',
    doneOf: (done, total) => `${done} of ${total} done`,
    failed: 'The tick could not be saved. Try again in a moment.',
  },
  page: {
    tab: 'Your way',
    title: 'Your way so far',
    intro: 'The sessions you have had, and what was shared with you after them.',
    link: 'See your way so far',
    emptyTitle: 'Nothing to look back on yet',
    empty: 'After your first session it starts to gather here.',
    read: 'Read all of it',
    tasks: (done, total) => `Homework: ${done} of ${total} done`,
    loading: 'Loading your way so far…',
  },
  cares: {
    title: 'Who takes care of you',
    since: (date) => `since ${date}`,
    end: 'End this care',
    endOf: (name) => `End the care with ${name}`,
    endTitle: 'End this care?',
    endBody:
      'Your psychologist can no longer share anything new with you. What was shared stays yours to read, and the record of your sessions is kept as the rules ask. When you book a session again, care begins again.',
    yes: 'Yes, end it',
    no: 'Keep it',
    ended: 'The care has ended.',
  },
};
