import type { reviews as Indonesian } from '../id/reviews';

export const reviews: typeof Indonesian = {
  own: {
    title: 'How was the session?',
    intro: 'Your review is shown without your name or a date, with the month alone.',
    stars: 'Stars',
    star: (count) => `${count} out of 5`,
    meaning: ['', 'Not a match', 'Weak', 'Fair', 'Good', 'Helped a lot'],
    text: 'Tell it briefly',
    hint: 'Please leave out names and anything a person could be recognised by.',
    left: (count) => `${count} characters left`,
    choose: 'Choose the stars first.',
    submit: 'Send review',
    save: 'Save changes',
    sending: 'Saving…',
    saved: 'Your review is saved. Thank you.',
    yours: 'Your review',
    hidden: 'Our team has hidden this review from the psychologist’s page.',
    edit: 'Edit',
    cancel: 'Cancel',
    stale:
      'This review was just changed elsewhere. What you wrote here is still there; save again to use it.',
  },
  withdraw: {
    action: 'Take it back',
    title: 'Take this review back?',
    body: 'Its words are deleted and it no longer counts. This session cannot be reviewed again.',
    confirm: 'Yes, take it back',
    keep: 'Keep it',
    done: 'Your review has been taken back.',
    gone: 'You have taken back the review of this session.',
  },
  list: {
    title: 'What clients say',
    about: 'From completed sessions only. No names are shown.',
    none: 'No reviews yet. The first one appears after a completed session.',
    edited: 'edited',
    reply: 'The psychologist’s answer',
  },
};
