import { FACTOR_WORDS_EN } from './factor-words-en.js';
import type { LetterWords } from './letter.js';
import { GUESTS_EN } from './words-of-guests.js';
import { MOVES_EN } from './words-of-moves.js';
import { PRIVACY_EN } from './words-of-privacy.js';
import { SUSPENSION_EN } from './words-of-suspension.js';
import { ACCOUNT_WORDS_EN } from './words-of-accounts-en.js';

/** Whoever paid late, or was moved, may have changed their mind meanwhile. */
function freeNote(freeUntil: string): string[] {
  if (freeUntil === '') return [];
  return [
    `Something has changed since you booked. If you no longer want it, cancel before ${freeUntil} and you get all your money back.`,
  ];
}

/** The English words. */
export const WORDS_EN: LetterWords = {
  ...FACTOR_WORDS_EN,
  ...MOVES_EN,
  ...PRIVACY_EN,
  ...SUSPENSION_EN,
  ...GUESTS_EN,
  ...ACCOUNT_WORDS_EN,
  request_received: ({ shortTime, fullTime, answerBy }) => ({
    subject: `New request: ${shortTime}`,
    paragraphs: [
      `There is a new request for ${fullTime}.`,
      `Please answer by ${answerBy}. After that the request ends by itself and the money goes back in full.`,
    ],
    action: 'See the request',
  }),
  request_sent: ({ fullTime, answerBy, freeUntil }) => ({
    subject: 'Your request has been passed on',
    paragraphs: [
      `You have asked for ${fullTime}, and we are keeping that time for you.`,
      `You will have an answer by ${answerBy}. If it cannot be, you get all your money back.`,
      ...freeNote(freeUntil),
    ],
    action: 'See your appointment',
  }),
  booking_confirmed: ({ shortTime, fullTime, isReminded, freeUntil }) => ({
    subject: `Your appointment ${shortTime} is settled`,
    paragraphs: [
      `Your appointment on ${fullTime} is settled.`,
      `${isReminded ? 'We will remind you a day and an hour before. ' : ''}Everything you need is on its page.`,
      ...freeNote(freeUntil),
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
  booking_cancelled: ({ shortTime, fullTime }) => ({
    subject: `Appointment ${shortTime} cancelled`,
    paragraphs: [
      `Whoever booked ${fullTime} has cancelled it. The time is open again, and there is nothing you need to do.`,
    ],
    action: 'See the appointment',
  }),
  late_money_returned: ({ fullTime, amount, choices }) => ({
    subject: 'We are returning your money',
    paragraphs: [
      `Your ${amount} for ${fullTime} came after we had released that time, and it is no longer to be had.`,
      'We are sending all of it back the same way you paid. There is nothing you need to do.',
      choices.length === 0
        ? 'If you still want to, choose another time whenever you like.'
        : 'If you still want to, these are the nearest times that are free. All that is left is to hold and pay one:',
    ],
    action: 'See the details',
  }),
  extra_money_returned: ({ fullTime, amount }) => ({
    subject: 'We are returning a payment',
    paragraphs: [
      `We received ${amount} that was not needed any more for ${fullTime}: it had been paid already, or cancelled.`,
      'We are sending all of it back the same way you paid. There is nothing you need to do.',
    ],
    action: 'See the details',
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
  application_decided: () => ({
    subject: 'There is news about your registration',
    paragraphs: [
      'We have looked at your registration.',
      'You can read the result, and what comes next if anything does, once you have logged in.',
    ],
    action: 'Read the news',
  }),
  session_news: ({ fullTime }) => ({
    subject: 'There is something new for you',
    paragraphs: [
      `There is something new for you from ${fullTime}.`,
      'You can read it once you have logged in, whenever it suits you.',
    ],
    action: 'See the page',
  }),
  documents_expiring: () => ({
    subject: 'One of your documents is about to run out',
    paragraphs: [
      'One of the documents you sent us is about to run out.',
      'You can see the date once you have logged in. Send the new one before then, so that your times can still be booked.',
    ],
    action: 'View the documents',
  }),
  documents_expired: () => ({
    subject: 'One of your documents has run out',
    paragraphs: [
      'One of the documents you sent us is no longer valid. What has been booked goes on as planned, but nothing new can be booked.',
      'Send the new document; once we have checked it, your times open again.',
    ],
    action: 'View the documents',
  }),
  safety_alert: () => ({
    subject: 'Something important from your client',
    paragraphs: [
      'There is something important from your client that you should look at now.',
      'The details can only be read once you have logged in. This notice stays open until you write what was done.',
    ],
    action: 'Open it now',
  }),
  daily_report: ({ period, figures }) => ({
    subject: `Daily summary: ${period}`,
    paragraphs: [`Here is your summary for ${period}.`, ...figures],
    action: 'Open the full report',
  }),
  weekly_report: ({ period, figures }) => ({
    subject: `Weekly summary: ${period}`,
    paragraphs: [`Here is your summary for the week of ${period}.`, ...figures],
    action: 'Open the full report',
  }),
  bank_account_changed: () => ({
    subject: 'Your bank account was changed',
    paragraphs: [
      'The bank account that you are paid to was entered or changed just now. It counts from your next payout on; one that is being prepared already keeps the account it was prepared for.',
      'If it was not you, change it back at once, choose a new password and write to us.',
    ],
    action: 'See the account',
  }),
  payout_done: ({ amount }) => ({
    subject: 'We have transferred money to you',
    paragraphs: [
      `We have transferred ${amount} to your bank account.`,
      'When it shows depends on your bank. What it was for stands in your statement.',
    ],
    action: 'See the statement',
  }),
};

export const FRAME_EN = {
  greeting: (name: string): string => `Hello ${name},`,
  closing: 'This message was sent automatically by RuangPulih.',
};
