import type { home as Indonesian } from '../id/home';

export const home: typeof Indonesian = {
  title: 'Room to recover, whenever you are ready.',
  lead: 'Find a psychologist who understands what you are going through. Talk from home, in a room that belongs to the two of you.',
  search: {
    label: 'Find a psychologist',
    query: 'What is on your mind?',
    placeholder: 'poor sleep, work worries…',
    mode: 'Meet by',
    anyMode: 'Anything',
    modes: { video: 'Video', voice: 'Voice only', chat: 'Chat' },
    submit: 'Find a psychologist',
  },
  topics: 'Topics people often look for',
  allTopics: 'See all topics',
  trust: {
    label: 'What we look after',
    licence: 'Every licence checked, one by one',
    privacy: 'A private room, never recorded',
    price: 'Price and refund rules clear before you pay',
  },
  people: { title: 'People you can meet this week', all: 'See everyone', loading: 'Loading…' },
  steps: {
    title: 'Three steps, then you just show up',
    more: 'Read how it works',
    items: [
      {
        title: 'Choose the person',
        body: 'Read about their background, their approach and their reviews. There is no rush.',
      },
      {
        title: 'Choose the time',
        body: 'Every time is shown in your own zone, and is held for you while you pay.',
      },
      {
        title: 'Talk from home',
        body: 'Video, voice or chat. If the psychologist declines, you get all your money back.',
      },
    ],
  },
  join: {
    title: 'Are you a psychologist?',
    body: 'Plan your hours, answer requests and meet clients from one quiet place.',
    action: 'Open your practice here',
  },
};
