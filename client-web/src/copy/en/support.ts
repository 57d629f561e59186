import type { support as words } from '../id/support';

export const support: typeof words = {
  client: {
    title: 'Our team is helping with your account',
    body: (until) =>
      `Until ${until} the team can see your account, sessions and payments, and nothing of what you have told.`,
    ended: 'The help of our team has ended.',
  },
  practice: {
    title: 'Our team is helping with your account',
    body: (until) =>
      `Until ${until} the team can see your account and sessions, and no notes or conversations.`,
    ended: 'The help of our team has ended.',
  },
  reason: (reason) => `Reason: ${reason}`,
  end: 'End it now',
};
