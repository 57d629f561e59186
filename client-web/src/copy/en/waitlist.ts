import type { waitlist as indonesian } from '../id/waitlist';

export const waitlist: typeof indonesian = {
  parts: {
    morning: 'Morning, before 12:00',
    afternoon: 'Afternoon, 12:00 to 17:00',
    evening: 'Evening, from 17:00',
  },
  anyTime: 'Any time of day',
  invite: {
    question: 'No time that fits?',
    action: 'Tell me when there is a time',
    waiting: 'You are waiting for a time for this service.',
    see: 'See what you wait for',
    earlier: 'Tell me when there is an earlier time',
  },
  join: {
    tab: 'Waiting for a time',
    title: 'Tell me when there is a time',
    body: (name) =>
      `As soon as a time with ${name} opens up again, we keep it for you and write to you. You take it or decline it. Waiting costs nothing.`,
    earlier: 'Only times before the session you have. It stands until you take an earlier one.',
    when: 'When would suit you?',
    whenHint: 'Choosing none means any time of day.',
    submit: 'Wait for a time',
    back: 'Back to the profile',
    done: 'We will tell you as soon as there is a time.',
  },
  page: {
    tab: 'Waiting list',
    title: 'Times you are waiting for',
    link: (count) => `You are waiting for a time: ${count} ${count === 1 ? 'service' : 'services'}`,
    back: 'All sessions',
    emptyTitle: 'You are not waiting for a time',
    emptyBody: 'On a psychologist’s profile you can ask to be told as soon as a time opens up.',
    emptyAction: 'Find a psychologist',
    wanted: 'Times that suit you',
    until: (day) => `We keep looking until ${day}.`,
    earlierThan: 'For a time before your session.',
    profile: (name) => `See ${name}’s times`,
    leave: {
      action: 'Stop waiting',
      name: (service, name) => `Stop waiting for ${service} with ${name}`,
      title: 'Stop waiting?',
      body: 'You will not be told any more. If we are keeping a time for you now, it goes to somebody else.',
      confirm: 'Yes, stop',
      keep: 'Keep waiting',
      done: 'You are no longer waiting.',
    },
  },
  practice: {
    title: 'Waiting for a time',
    hint: 'As soon as a time opens up again, we offer it to them in turn.',
    people: (count) => `${count} ${count === 1 ? 'person' : 'people'}`,
    part: {
      morning: (count) => `mornings ${count}`,
      afternoon: (count) => `afternoons ${count}`,
      evening: (count) => `evenings ${count}`,
    },
  },
};
