import type { LetterWords } from './letter.js';

/** The English words. */
export const WORDS_EN: LetterWords = {
  request_received: ({ shortTime, fullTime, answerBy }) => ({
    subject: `New request: ${shortTime}`,
    paragraphs: [
      `There is a new request for ${fullTime}.`,
      `Please answer by ${answerBy}. After that the request ends by itself and the money goes back in full.`,
    ],
    action: 'See the request',
  }),
  request_sent: ({ fullTime, answerBy }) => ({
    subject: 'Your request has been passed on',
    paragraphs: [
      `You have asked for ${fullTime}, and we are keeping that time for you.`,
      `You will have an answer by ${answerBy}. If it cannot be, you get all your money back.`,
    ],
    action: 'See your appointment',
  }),
  booking_confirmed: ({ shortTime, fullTime, isReminded }) => ({
    subject: `Your appointment ${shortTime} is settled`,
    paragraphs: [
      `Your appointment on ${fullTime} is settled.`,
      `${isReminded ? 'We will remind you a day and an hour before. ' : ''}Everything you need is on its page.`,
    ],
    action: 'See your appointment',
  }),
  booking_rejected: ({ fullTime }) => ({
    subject: 'The time you asked for cannot be',
    paragraphs: [
      `We are sorry: ${fullTime} cannot be.`,
      'What you have paid comes back in full, and there is nothing you need to do. We will write again once it has arrived.',
    ],
    action: 'See it and choose another time',
  }),
  hold_expired: ({ fullTime }) => ({
    subject: 'The time you chose has been released',
    paragraphs: [
      `We have released ${fullTime}, because no payment had reached us.`,
      'If you still want it, just choose a time again. Money that comes late is not lost: your appointment goes ahead, or all of it goes back to you.',
    ],
    action: 'Choose a time again',
  }),
  client_reminder: ({ shortTime, fullTime }) => ({
    subject: `Your appointment ${shortTime}`,
    paragraphs: [
      `Just a reminder: your appointment is on ${fullTime}.`,
      'Find yourself a quiet place a few minutes before.',
    ],
    action: 'See your appointment',
  }),
  psychologist_reminder: ({ shortTime, fullTime }) => ({
    subject: `Your appointment ${shortTime}`,
    paragraphs: [`Just a reminder: you have an appointment on ${fullTime}.`],
    action: 'See your appointment',
  }),
  refund_confirmed: ({ amount }) => ({
    subject: 'Your money has been returned',
    paragraphs: [
      `${amount} has been returned the same way you paid.`,
      'When it shows in your balance or account depends on your payment provider.',
    ],
    action: 'See the details',
  }),
  email_taken: () => ({
    subject: 'Somebody signed up with this email address',
    paragraphs: [
      'Somebody, perhaps you, has just signed up with this email address. It already has an account.',
      'If it was you, simply log in to the account you have. If not, ignore this message: nothing about your account has changed.',
    ],
    action: 'Log in',
  }),
};

export const FRAME_EN = {
  greeting: (name: string): string => `Hello ${name},`,
  closing: 'This message was sent automatically by RuangPulih.',
};
