import type { search as Indonesian } from '../id/search';

export const search: typeof Indonesian = {
  tab: 'Search',
  title: 'Find a psychologist',
  intro: 'Use your own words, or pick the topic that comes closest.',
  query: 'What is on your mind?',
  queryHint: 'For example: trouble sleeping, worried about work',
  submit: 'Search',
  results: 'Results',
  filters: 'Filters',
  showFilters: (count) => (count === 0 ? 'Filter results' : `Filter results (${count})`),
  reset: 'Clear all filters',
  category: 'Topic',
  rating: 'Rating',
  ratingFrom: (value) => `${value} and up`,
  price: 'Price per session',
  priceUpTo: (price) => `Up to ${price}`,
  gender: 'Gender of the psychologist',
  genders: { female: 'Woman', male: 'Man' },
  language: 'Language',
  mode: 'Way of meeting',
  any: 'Any',
  sort: 'Sort by',
  sorts: {
    recommended: 'Best match',
    rating: 'Highest rating',
    price: 'Lowest price',
    '-price': 'Highest price',
  },
  found: (count, isMore) => {
    const people = count === 1 ? '1 psychologist' : `${count} psychologists`;
    return isMore ? `The first ${people}` : people;
  },
  empty: {
    title: 'Nobody matches yet',
    body: 'Try fewer filters or a broader word. You do not need to know the name of the problem.',
  },
  loading: 'Looking for psychologists…',
  card: {
    unrated: 'New',
    rated: (value) => `Rated ${value} out of 5`,
    place: (city, years) => `${city} · ${years} years in practice`,
    from: (price) => `from ${price}`,
    nextTimes: 'Next times',
    full: 'Full until next week',
    other: 'More',
    seeTimes: 'See times',
    otherTimes: (name) => `More times with ${name}`,
    timesOf: (name) => `See times with ${name}`,
    chooseTime: (time, name) => `Choose ${time} with ${name}`,
  },
};
