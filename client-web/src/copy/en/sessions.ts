import type { sessions as Indonesian } from '../id/sessions';

export const sessions: typeof Indonesian = {
  seriesPlace: (no, of) => `Session ${no} of ${of} booked together`,
  tab: 'Sessions',
  title: 'My sessions',
  tabs: { upcoming: 'Upcoming', past: 'Past' },
  loading: 'Loading your sessions…',
  empty: {
    upcoming: {
      title: 'No sessions yet',
      body: 'When you are ready, choose someone who feels right. There is no hurry.',
      action: 'Find a psychologist',
    },
    past: { title: 'Nothing in the past yet', body: 'Sessions that are over will appear here.' },
  },
  pay: 'Pay',
  payBefore: (deadline) => `Pay before ${deadline}`,
  answerBy: (deadline) => `Answer by ${deadline}`,
  all: 'All sessions',
  status: {
    offered: { label: 'Offered', next: 'This time is kept for you until you answer.' },
    held: {
      label: 'Waiting for payment',
      next: 'The time is held for you. Pay before the limit so that it is not let go.',
    },
    requested: {
      label: 'Waiting for confirmation',
      next: 'Your payment has arrived. If it is not confirmed in time, you get all your money back.',
    },
    confirmed: {
      label: 'Confirmed',
      next: 'Your session is confirmed. You will be reminded by email.',
    },
    expired: {
      label: 'Hold has run out',
      next: 'No payment arrived in time, so the time was let go. You can choose again whenever you like.',
    },
    rejected: {
      label: 'Could not be accepted',
      next: 'The psychologist cannot take this session. You get all your money back.',
    },
    cancelled: { label: 'Cancelled', next: 'This session will not take place.' },
    completed: { label: 'Completed', next: 'We hope the conversation helped.' },
    client_absent: {
      label: 'You were absent',
      next: 'The psychologist noted that you did not attend this session.',
    },
    psychologist_absent: {
      label: 'Psychologist was absent',
      next: 'We are sorry that you waited. You get all your money back.',
    },
  },
  over: {
    label: 'Over',
    next: 'The time of this session has passed. Your psychologist will note how it went, and the status changes here.',
  },
  closes: (deadline) => `After ${deadline} this outcome no longer changes.`,
  late: {
    returned:
      'Your payment came after we had let the time go, and it is no longer to be had. You get all your money back.',
    kept: (deadline) =>
      `Your payment came late, but the time was still free, so your session goes ahead. If you no longer want it, cancel for nothing until ${deadline}.`,
  },
  price: 'Price',
  reason: 'What you wrote',
  rejection: {
    title: 'The reason',
    reasons: {
      not_available: 'The psychologist is not available at that time.',
      outside_expertise:
        'What you need lies outside their field; another psychologist may fit better.',
      other: 'There was another reason.',
    },
  },
  refund: {
    title: (amount) => `Refund of ${amount}`,
    twice: 'You paid twice. We are returning the second payment; your session stays as it is.',
    afterwards: 'Your payment arrived after this session had been cancelled.',
    states: {
      requested: 'We are preparing it.',
      waiting_for_client: 'We need your bank account to send it.',
      sent: 'It has been sent. Your bank or wallet may take a few days.',
      confirmed: 'It has arrived.',
      failed: 'Sending it failed. We are taking care of it.',
    },
  },
  again: 'Choose a time again',
  findOther: 'Find another psychologist',
  giveUp: {
    begun:
      'It is open to others at once. Should you have paid already, you get all your money back.',
    action: 'Let this time go',
    title: 'Let this time go?',
    body: 'It is open to others at once. You have not paid anything, so it costs nothing.',
    confirm: 'Yes, let it go',
    keep: 'Keep holding it',
    done: 'The time has been let go.',
  },
};
