import type { profile as Indonesian } from '../id/profile';

export const profile: typeof Indonesian = {
  tab: 'Profile',
  facts: (city, years, languages) => `${city} · ${years} years in practice · ${languages}`,
  reviews: (count) => `from ${count} reviewed sessions`,
  noReviews: 'No reviews yet',
  topics: 'Can help with',
  approaches: 'Approaches',
  education: {
    title: 'Education and experience',
    since: (year, years) =>
      years === 0 ? `In practice since ${year}` : `In practice since ${year}, ${years} years`,
  },
  practice: {
    title: 'About the practice',
    meet: 'Meets by',
    zone: (name, place) => `Practises in ${place}, ${name} time`,
    notice: (hours) => `Book at least ${hours} hours ahead`,
    horizon: (days) => `Open for the next ${days} days`,
    approval: 'Confirms the first session of new clients personally',
  },
  panel: {
    title: 'Choose a time',
    service: 'Service',
    serviceFacts: (minutes, modes) => `${minutes} · ${modes}`,
    free: 'Free',
    noServices: 'No service is open yet. Please look again another time.',
    day: 'Day',
    open: (count) => (count === 0 ? 'full' : `${count} open times`),
    previousWeek: 'Previous week',
    nextWeek: 'Next week',
    loading: 'Loading times…',
    dayFull: 'Nothing open on this day. Try another one.',
    weekFull: 'This week is full.',
    nextOpen: (day) => `See ${day}`,
    noneAhead: (day) => `Nothing is open up to ${day}.`,
    month: 'See a month',
    week: 'See a week',
    previousMonth: 'Previous month',
    nextMonth: 'Next month',
    monthHas: (month, days) =>
      days === 0 ? `${month}: full` : `${month}: open times on ${days} days`,
    bothZones: (own, theirs, name) => `${own} your time = ${theirs} for ${name}`,
    gone: 'The time you chose is no longer available. Please choose another.',
    chooseFirst: 'Choose a time first.',
    submit: 'Continue and hold this time',
  },
  refund: {
    freeUntil: (deadline) => `Cancel free of charge until ${deadline}.`,
    freeHours: (hours) => `Cancel free of charge until ${hours} hours before the session.`,
    partUntil: (percent, deadline) => `After that you get ${percent}% back, until ${deadline}.`,
    partHours: (percent, hours) =>
      `After that you get ${percent}% back, until ${hours} hours before the session.`,
    none: (hours) =>
      hours === 0
        ? 'Nothing is returned once the session has begun.'
        : `Nothing is returned in the last ${hours} hours.`,
    percent: (percent) => `${percent}%`,
  },
};
