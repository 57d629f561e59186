import type { moves as id } from '../id/moves';

export const moves: typeof id = {
  cancel: {
    loading: 'Working out what comes back…',
    returned: 'You get back',
    ofPaid: (percent, paid) => `${percent}% of ${paid}`,
    kept: (amount) => `${amount} does not come back.`,
    all: 'All that was paid comes back.',
    nothing: 'No money comes back.',
    until: (deadline, percent) => `Until ${deadline}; after that ${percent}%.`,
    worse: 'A deadline has just passed, so the amount is another. Look again before you cancel.',
    reason: 'Reason',
    optional: 'optional',
    reasons: {
      not_available: 'That time does not work',
      emergency: 'Something urgent came up',
      not_needed: 'No longer needed',
      other: 'Another reason',
    },
    client: {
      action: 'Cancel this session',
      title: 'Cancel this session?',
      body: 'The time is open to others at once, and we tell the psychologist.',
      confirm: 'Yes, cancel it',
      keep: 'Keep it',
      done: 'The session is cancelled.',
      why: {
        nothing_paid: () => 'You have not paid anything, so it costs nothing.',
        not_confirmed_yet: () => 'Your request has not been answered, so all of it comes back.',
        by_psychologist: () => 'All of it comes back.',
        free_window: () => 'You can still cancel for nothing.',
        by_hours: (hours) =>
          hours === 0
            ? 'The session is too near.'
            : `There are ${hours} hours or more left before it begins.`,
        capped: () => 'You moved this session; no more comes back than would have then.',
      },
    },
    psychologist: {
      action: 'Cancel the session',
      title: 'Cancel this session?',
      body: 'The client gets back all they paid, and we tell them. The time is open again.',
      confirm: 'Yes, cancel it',
      keep: 'Go back',
      done: 'The session is cancelled. The client’s money is on its way back.',
      text: 'Message to the client',
      textHint: 'The client can read it. Nothing personal needs to be said.',
      tooLong: (most) => `At most ${most} characters.`,
      why: {
        nothing_paid: () => 'The client has not paid anything.',
        not_confirmed_yet: () => 'The client gets everything back.',
        by_psychologist: () => 'When you cancel, the client gets everything back.',
        free_window: () => 'The client gets everything back.',
        by_hours: () => 'The client gets everything back.',
        capped: () => 'The client gets everything back.',
      },
    },
  },
  cancelled: {
    byClient: 'Cancelled by whoever booked it.',
    byPsychologist: 'Cancelled by the psychologist.',
    byHouse: 'Cancelled by RuangPulih.',
    reason: (reason) => `Reason: ${reason}`,
  },
};
